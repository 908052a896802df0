import { Button } from '@fluentui/react-components'
import { ArrowClockwise20Regular, ErrorCircle20Filled } from '@fluentui/react-icons'
import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Language } from '@shared/core/bilingual.ts'
import type { AppError } from '@shared/core/result.ts'

import { BrandMark } from '../components/BrandMark.tsx'
import { toAppError } from '../components/errorWords.ts'

const CAUSES = [
  'storage-locked',
  'storage-full',
  'storage-read-only',
  'storage-failed',
  'unreadable-file',
] as const

/**
 * The program cannot open its data: what happened, what is safe and what to do, in place of an empty window. In both
 * languages at once, as the one of this workstation lies in the data that did not open.
 */
export function StartProblem({ error }: { readonly error: unknown }): ReactNode {
  const { i18n } = useTranslation()
  const client = useQueryClient()
  const isFetching = useIsFetching()
  const problem = toAppError(error)
  const folder = problem.params?.['folder']
  const [kk, ru] = [i18n.getFixedT('kk'), i18n.getFixedT('ru')]
  return (
    <main className="startproblem">
      <div className="row">
        <BrandMark size={34} />
        <span className="b">{kk('productName')}</span>
      </div>
      {Language.options.map((language) => (
        <Words key={language} language={language} problem={problem} />
      ))}
      {folder !== undefined && (
        <p className="s13 sub">
          <span lang="kk">{kk('shell:start.folder')}</span> /{' '}
          <span lang="ru">{ru('shell:start.folder')}</span>: <code>{folder}</code>
        </p>
      )}
      <div>
        <Button
          appearance="primary"
          autoFocus
          icon={<ArrowClockwise20Regular />}
          disabledFocusable={isFetching > 0}
          onClick={() => void client.invalidateQueries()}
        >
          <span lang="kk">{kk('action.retry')}</span>&nbsp;/&nbsp;<span lang="ru">{ru('action.retry')}</span>
        </Button>
      </div>
    </main>
  )
}

function Words({
  language,
  problem,
}: {
  readonly language: Language
  readonly problem: AppError
}): ReactNode {
  const t = useTranslation().i18n.getFixedT(language)
  const cause = CAUSES.find((one) => one === problem.code) ?? 'unexpected'
  return (
    <section className="mb err" role="alert" lang={language}>
      <ErrorCircle20Filled className="i" aria-hidden="true" />
      <div className="grow">
        <h1 className="t">{t('shell:start.title')}</h1>
        <p>{t(`shell:start.what.${cause}`)}</p>
        <p>{t('shell:start.safe')}</p>
        <p>
          <b>{t(`shell:start.todo.${cause}`)}</b> {t('shell:start.paper')}
        </p>
      </div>
    </section>
  )
}
