import { LockClosed16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { ruleSetOn, type Authority, type RuleSet } from '@shared/deadline/rules.ts'

import { useAppState } from '../../../app/appState.tsx'
import { ObligationMark } from '../../../components/ObligationMark.tsx'
import { useBilingual } from '../../../i18n/useLanguage.ts'

type Row = {
  readonly label: string
  readonly authority: Authority
  readonly extends: RuleSet['extension']['allowedFor'][keyof RuleSet['extension']['allowedFor']]
}

/** The terms of the rule set in force: shown, never changed here. */
export function LegalTerms(): ReactNode {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const rules = ruleSetOn(useAppState().today)
  return (
    <section className="card grow" aria-label={t('settings:office.terms')}>
      <div className="h">
        <h2>{t('settings:office.terms')}</h2>
      </div>
      <ReviewTerms rules={rules} />
      <div className="ft row">
        <LockClosed16Regular aria-hidden="true" />
        <span>{t('settings:office.locked', { law: inWords(rules.law) })}</span>
      </div>
    </section>
  )
}

/** How the days are counted, by the same rule set. */
export function CountingTerms(): ReactNode {
  const { t } = useTranslation()
  const rules = ruleSetOn(useAppState().today)
  return (
    <section className="card" aria-label={t('settings:office.counting')}>
      <div className="h">
        <h2>{t('settings:office.counting')}</h2>
      </div>
      <Fixed
        label={t('settings:office.forward')}
        note={t('settings:office.forwardNote')}
        value={t('workingDays', { count: rules.forwardDays })}
      />
      <Fixed
        label={t('settings:office.notice')}
        note={t('settings:office.noticeNote')}
        value={t('workingDays', { count: rules.noticeDays })}
      />
      <Fixed
        label={t('settings:office.dayZero')}
        note={t('settings:office.dayZeroNote')}
        value={t('settings:office.nextDay')}
      />
    </section>
  )
}

function ReviewTerms({ rules }: { readonly rules: RuleSet }): ReactNode {
  const { t } = useTranslation()
  const { allowedFor, maxDays } = rules.extension
  const rows: readonly Row[] = [
    { label: t('addressee.provider_head'), authority: 'local_body', extends: allowedFor.state_body },
    { label: t('addressee.akim'), authority: 'local_body', extends: allowedFor.akim_office },
    {
      label: t('settings:office.stateCorporation'),
      authority: 'local_body',
      extends: allowedFor.state_corporation,
    },
    {
      label: t('addressee.authorised_body'),
      authority: 'authorised_body',
      extends: allowedFor.authorised_body,
    },
  ]
  return (
    <table className="tbl">
      <colgroup>
        <col />
        <col style={{ width: 118 }} />
        <col style={{ width: 170 }} />
      </colgroup>
      <thead>
        <tr>
          <th>{t('settings:office.to')}</th>
          <th>{t('settings:office.review')}</th>
          <th>{t('settings:office.extend')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <td className="b" title={row.label}>
              {row.label}
            </td>
            <td>
              <span className="row">
                <ObligationMark kind="review" />
                {t('workingDays', { count: rules.reviewDays[row.authority] })}
              </span>
            </td>
            <td>
              {row.extends === 'yes'
                ? t('settings:office.atMost', { count: maxDays })
                : t('settings:office.notNamed')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Fixed({
  label,
  note,
  value,
}: {
  readonly label: string
  readonly note: string
  readonly value: string
}): ReactNode {
  return (
    <div className="st-row">
      <span>{label}</span>
      <span className="x">{note}</span>
      <span className="v">{value}</span>
    </div>
  )
}
