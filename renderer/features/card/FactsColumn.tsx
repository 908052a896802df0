import { Button } from '@fluentui/react-components'
import { Copy16Regular, DocumentText20Regular } from '@fluentui/react-icons'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Fact, FactGroup } from '@shared/queries/cardFacts.ts'

import { useAction } from '../../api/hooks.ts'
import { useToast } from '../../components/Toasts.tsx'

/** What the complaint says, ready to be copied field by field into the national system. */
export function FactsColumn({
  groups,
  files,
}: {
  readonly groups: readonly FactGroup[]
  /** The files of the complaint, below what it says. */
  readonly files: ReactNode
}): ReactNode {
  const { t } = useTranslation()
  return (
    <section className="card" aria-label={t('card:facts.title')}>
      <div className="h">
        <DocumentText20Regular className="i" aria-hidden="true" />
        <h2>{t('card:facts.title')}</h2>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: without the mouse, too */}
      <div className="bd fx" tabIndex={0} role="group" aria-label={t('card:facts.title')}>
        {groups.map(({ title, facts }) => (
          <Fragment key={title}>
            <h3>{title}</h3>
            <dl className="p2">
              {facts.map((fact) => (
                <FactRow key={fact.label} fact={fact} />
              ))}
            </dl>
          </Fragment>
        ))}
      </div>
      {files}
    </section>
  )
}

function FactRow({ fact }: { readonly fact: Fact }): ReactNode {
  const { t } = useTranslation()
  const copy = useCopy()
  const { label, value, copies } = fact
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <span className="v">{value}</span>
        {copies && (
          <Button
            className="cp"
            appearance="transparent"
            size="small"
            icon={<Copy16Regular />}
            aria-label={`${t('card:action.copy')}: ${label}`}
            title={t('card:action.copy')}
            onClick={() => copy(label, value)}
          />
        )}
      </dd>
    </>
  )
}

/** Puts a text on the clipboard and says so. */
export function useCopy(): (name: string, text: string) => void {
  const { t } = useTranslation()
  const tell = useToast()
  const { mutate } = useAction('card.copy')
  return (name, text) =>
    mutate({ text }, { onSuccess: () => tell({ title: t('card:action.copied', { name }) }) })
}
