import { Button, Spinner, Tooltip } from '@fluentui/react-components'
import {
  Checkmark20Regular,
  DocumentText20Regular,
  ErrorCircle16Filled,
  Print20Regular,
  Save20Regular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import { ComplaintForm } from '@shared/complaint/form.ts'
import { timeOf } from '@shared/time/partsOfTime.ts'

import { useErrorWords } from '../../components/errorWords.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { usePapers } from '../papers/Papers.tsx'
import type { Drafting } from './useDrafting.ts'
import type { Registering } from './useRegistering.ts'
import { useWarnings } from './warningsContext.tsx'

const NAMED = 1

/** What is filled, what is left, and the ways on. */
export function ActionBar({
  registering,
  drafting,
  onGap,
  onClear,
  onSaveDraft,
}: {
  readonly registering: Registering
  readonly drafting: Drafting
  readonly onGap: () => void
  readonly onClear: () => void
  readonly onSaveDraft: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { expected, filled, gaps } = useWarnings()
  const portal = useWatch<ComplaintForm, 'channel'>({ name: 'channel' }) === 'portal'
  const saving = registering.phase === 'saving'
  const icon = saving ? <Spinner size="tiny" /> : portal ? <Checkmark20Regular /> : <Print20Regular />
  const anyway = registering.phase === 'confirming' && gaps.length > 0
  const verb = anyway ? 'intake:registerAnyway' : portal ? 'intake:registerOnly' : 'intake:register'
  return (
    <div className="bar" role="group" aria-label={t('intake:title')}>
      <div className="done">
        <div className="s13 b">{t('intake:counter', { filled, expected: expected.length })}</div>
        <div className="prog" aria-hidden="true">
          <i style={{ width: `${(filled / Math.max(1, expected.length)) * 100}%` }} />
        </div>
      </div>
      {gaps.length > 0 && (
        <Button appearance="transparent" className="left" aria-keyshortcuts="F4" onClick={onGap}>
          <ErrorCircle16Filled className="i" aria-hidden="true" />
          <span className="el">
            <Left />
          </span>
          <KeyHint>F4</KeyHint>
        </Button>
      )}
      <span className="grow" />
      <DraftState drafting={drafting} />
      <PapersButton />
      <Button appearance="subtle" onClick={onClear} disabled={saving}>
        {t('intake:clear')}
      </Button>
      <Button icon={<Save20Regular />} aria-keyshortcuts="Control+S" onClick={onSaveDraft}>
        {t('intake:draft')}&nbsp;<KeyHint>Ctrl+S</KeyHint>
      </Button>
      <Button
        appearance="primary"
        size="large"
        icon={icon}
        aria-keyshortcuts="Control+Enter"
        aria-disabled={saving}
        onClick={registering.submit}
      >
        {t(saving ? 'intake:registering' : verb)}&nbsp;<KeyHint>Ctrl+Enter</KeyHint>
      </Button>
    </div>
  )
}

/** what was said so far as a paper to sign, and the memo on how to complain. */
function PapersButton(): ReactNode {
  const { t } = useTranslation()
  const { getValues } = useFormContext<ComplaintForm>()
  const { openIntakePapers } = usePapers()
  const open = (): void => {
    const form = ComplaintForm.safeParse(getValues())
    if (form.success) openIntakePapers(form.data)
  }
  return (
    <Tooltip content={t('letters:intake.about')} relationship="label" withArrow>
      <Button appearance="subtle" icon={<DocumentText20Regular />} onClick={open} />
    </Tooltip>
  )
}

/** «Осталось: квартира, подпись и ещё 3». */
function Left(): ReactNode {
  const { t } = useTranslation()
  const { gaps } = useWarnings()
  const names = gaps
    .slice(0, NAMED)
    .map(({ field }) => t(`intake:gap.${field}`))
    .join(', ')
  const count = gaps.length - NAMED
  return count > 0 ? t('intake:leftMore', { names, count }) : t('intake:left', { names })
}

function DraftState({ drafting }: { readonly drafting: Drafting }): ReactNode {
  const { t } = useTranslation()
  const wordsOf = useErrorWords()
  if (drafting.problem) {
    const { title } = wordsOf(drafting.problem)
    return (
      <span
        className="s12 fg-over el"
        role="status"
        title={t('intake:drafts.notSaved', { reason: `${title}.` })}
      >
        {t('intake:drafts.notSaved', { reason: `${title}.` })}
      </span>
    )
  }
  if (!drafting.savedAt) return null
  return (
    <span className="s12 mut nw only-l">{t('intake:drafts.saved', { time: timeOf(drafting.savedAt) })}</span>
  )
}
