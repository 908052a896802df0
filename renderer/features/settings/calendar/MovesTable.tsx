import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { formatDate } from '@shared/i18n/dates.ts'
import type { Move } from '@shared/recalculation/impact.ts'

import { followLink } from '../../../app/navigation.ts'
import { useBilingual, useLanguage } from '../../../i18n/useLanguage.ts'

/** The complaints whose dates move: which term, from when to when, what the ticket said, and who is to be told. */
export function MovesTable({
  moves,
  total,
}: {
  readonly moves: readonly Move[]
  readonly total: number
}): ReactNode {
  const { t } = useTranslation()
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: without the mouse, too */}
      <div className="wc-moves" role="group" aria-label={t('workCalendar:changes.complaints')} tabIndex={0}>
        <table className="tbl">
          <colgroup>
            <col style={{ width: 116 }} />
            <col />
            <col style={{ width: 260 }} />
            <col style={{ width: 104 }} />
            <col style={{ width: 170 }} />
          </colgroup>
          <thead>
            <tr>
              <th>{t('workCalendar:impact.number')}</th>
              <th>{t('workCalendar:impact.applicant')}</th>
              <th>{t('workCalendar:impact.change')}</th>
              <th>{t('workCalendar:impact.onTicket')}</th>
              <th>{t('workCalendar:impact.tell')}</th>
            </tr>
          </thead>
          <tbody>
            {moves.map((move) => (
              <Row key={move.complaintId} move={move} />
            ))}
          </tbody>
        </table>
      </div>
      {total > moves.length && (
        <p className="s13 sub">{t('workCalendar:impact.more', { count: total - moves.length })}</p>
      )}
    </>
  )
}

function Row({ move }: { readonly move: Move }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useBilingual()
  const date = (day: Move['clocks'][number]['from']): string => formatDate(day, language, 'weekday-short')
  const { complaintId, number, applicant, contact, providerName, clocks, promised, tell, provisional } = move
  return (
    <tr>
      <td>
        <a className="b" href={`#/complaints/${complaintId}`} onClick={followLink}>
          {number}
        </a>
      </td>
      <td>
        <div>{applicant || t('anonymous')}</div>
        <div className="s12 mut">{inWords(providerName)}</div>
      </td>
      <td>
        {clocks.map(({ kind, from, to }) => (
          <div key={kind}>
            {t(`obligation.${kind}.verb`)}: <del>{date(from)}</del> → <ins>{date(to)}</ins>
          </div>
        ))}
        {provisional !== move.wasProvisional && (
          <div className="s12 mut">
            {t(provisional ? 'workCalendar:impact.becomesProvisional' : 'workCalendar:impact.becomesCertain')}
          </div>
        )}
      </td>
      <td>{promised && date(promised)}</td>
      <td>
        {tell.map((party) => (
          <div key={party}>
            {t(`workCalendar:impact.party.${party}`)}
            {party === 'applicant' && contact !== '' && <span className="s12 mut"> {contact}</span>}
          </div>
        ))}
      </td>
    </tr>
  )
}
