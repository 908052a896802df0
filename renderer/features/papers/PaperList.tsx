import { Tooltip, useArrowNavigationGroup } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Complaint, IssuedPaper } from '@shared/complaint/complaint.ts'
import { PaperKind } from '@shared/papers/paperKind.ts'
import { PAPER_RULES } from '@shared/papers/paperRules.ts'

import { useCodeText } from '../../components/errorWords.ts'
import { useNumericDate } from './useNumericDate.ts'

import '../../components/pickList.css'

/** What the dialog shows: a paper that could be issued, or one that was. */
export type Choice =
  { readonly of: 'kind'; readonly kind: PaperKind } | { readonly of: 'issued'; readonly paperId: string }

/** The kind asked for; else the newest step nobody wrote a letter about, or the first paper there is. */
export function firstChoice(complaint: Complaint, asked: PaperKind | null): Choice {
  if (asked && PAPER_RULES[asked].barrier(complaint) === null) return { of: 'kind', kind: asked }
  const { now, aids } = groupsOf(complaint)
  const kind = now.findLast((one) => !isIssued(complaint, one)) ?? now.at(-1) ?? aids[0] ?? 'memo'
  return { of: 'kind', kind }
}

/** Papers by what can be done with them. Letters no step speaks of yet come last and say so. */
export function PaperList({
  complaint,
  choice,
  onChoose,
}: {
  readonly complaint: Complaint
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}): ReactNode {
  const { t } = useTranslation()
  const arrows = useArrowNavigationGroup({ axis: 'vertical' })
  const { now, aids, later } = groupsOf(complaint)
  const kept = complaint.papers.filter(({ model }) => model !== null).toReversed()
  const isOn = (kind: PaperKind): boolean => choice.of === 'kind' && choice.kind === kind
  const kinds = (of: readonly PaperKind[]): ReactNode =>
    of.map((kind) => (
      <li key={kind}>
        <button
          type="button"
          className={isOn(kind) ? 'on' : ''}
          aria-current={isOn(kind)}
          onClick={() => onChoose({ of: 'kind', kind })}
        >
          {t(`letters:kind.${kind}`)}
        </button>
      </li>
    ))
  return (
    <nav className="plist picklist" aria-label={t('letters:list')} {...arrows}>
      <Group title={t('letters:group.now')}>{kinds(now)}</Group>
      <Group title={t('letters:group.issued')}>
        {kept.map((paper) => (
          <Issued
            key={paper.paperId}
            paper={paper}
            isOn={choice.of === 'issued' && choice.paperId === paper.paperId}
            onChoose={() => onChoose({ of: 'issued', paperId: paper.paperId })}
          />
        ))}
      </Group>
      <Group title={t('letters:group.aids')}>{kinds(aids)}</Group>
      <Group title={t('letters:group.later')}>
        {later.map((kind) => (
          <Later key={kind} kind={kind} complaint={complaint} />
        ))}
      </Group>
    </nav>
  )
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const id = useId()
  if (Array.isArray(children) && children.length === 0) return null
  return (
    <>
      <h3 id={id}>{title}</h3>
      <ul aria-labelledby={id}>{children}</ul>
    </>
  )
}

function Issued({
  paper,
  isOn,
  onChoose,
}: {
  readonly paper: IssuedPaper
  readonly isOn: boolean
  readonly onChoose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const date = useNumericDate()
  const state = paper.cancelled ? 'cancelled' : paper.sent ? 'sent' : 'waiting'
  const isLetter = PAPER_RULES[paper.kind].number !== null
  return (
    <li>
      <button type="button" className={isOn ? 'on' : ''} aria-current={isOn} onClick={onChoose}>
        {t(`letters:kind.${paper.kind}`)}
        <span className="k">
          {[paper.number && `№ ${paper.number}`, date(paper.on)].filter(Boolean).join(', ')}
          {(isLetter || paper.cancelled) && ` · ${t(`letters:chip.${state}`)}`}
        </span>
      </button>
    </li>
  )
}

function Later({ kind, complaint }: { readonly kind: PaperKind; readonly complaint: Complaint }): ReactNode {
  const { t } = useTranslation()
  const codeText = useCodeText()
  const barrier = PAPER_RULES[kind].barrier(complaint)
  return (
    <li>
      <Tooltip
        content={barrier ? codeText(barrier) : ''}
        relationship="description"
        withArrow
        positioning="after"
      >
        <button type="button" className="off" aria-disabled="true">
          {t(`letters:kind.${kind}`)}
        </button>
      </Tooltip>
    </li>
  )
}

type Groups = {
  readonly now: readonly PaperKind[]
  readonly aids: readonly PaperKind[]
  readonly later: readonly PaperKind[]
}

function groupsOf(complaint: Complaint): Groups {
  const isAid = (kind: PaperKind): boolean => PAPER_RULES[kind].number === null
  const isReady = (kind: PaperKind): boolean => PAPER_RULES[kind].barrier(complaint) === null
  const letters = PaperKind.options.filter((kind) => !isAid(kind))
  return {
    now: letters.filter(isReady),
    aids: PaperKind.options.filter(isAid),
    later: letters.filter((kind) => !isReady(kind)),
  }
}

function isIssued(complaint: Complaint, kind: PaperKind): boolean {
  return complaint.papers.some((paper) => paper.kind === kind && !paper.cancelled)
}
