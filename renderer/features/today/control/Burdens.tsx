import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Burden } from '@shared/reminders/escalation.ts'

import { useBilingual } from '../../../i18n/useLanguage.ts'

/** How much lies on whom, the most overdue first; a pressed name narrows the list to it. */
export function Burdens({
  title,
  burdens,
  chosen,
  onChoose,
}: {
  readonly title: string
  readonly burdens: readonly Burden[]
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <section className="card" aria-label={title}>
      <div className="h">
        <h2>{title}</h2>
      </div>
      {burdens.length === 0 ? (
        <p className="bd s13 sub">{t('today:control.none')}</p>
      ) : (
        <table className="tdc-burdens">
          <thead>
            <tr>
              <th scope="col">{t('today:control.whose')}</th>
              <th scope="col">{t('today:control.column.overdue')}</th>
              <th scope="col">{t('today:control.column.dueToday')}</th>
              <th scope="col">{t('today:control.column.dueNext')}</th>
            </tr>
          </thead>
          <tbody>
            {burdens.map((one) => (
              <BurdenRow key={one.id} burden={one} isChosen={one.id === chosen} onChoose={onChoose} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function BurdenRow({
  burden: { id, name, overdue, dueToday, dueNext, longest },
  isChosen,
  onChoose,
}: {
  readonly burden: Burden
  readonly isChosen: boolean
  readonly onChoose: (id: string | null) => void
}): ReactNode {
  const { t } = useTranslation()
  const nameOf = useBilingual()
  return (
    <tr>
      <th scope="row">
        <button type="button" aria-pressed={isChosen} onClick={() => onChoose(isChosen ? null : id)}>
          {nameOf(name) || t('today:control.nobody')}
        </button>
      </th>
      <td className={overdue > 0 ? 'b fg-over' : 'mut'}>
        {overdue}
        {longest > 0 && <div className="s12">{t('today:control.longest', { count: longest })}</div>}
      </td>
      <td className={dueToday > 0 ? 'b fg-today' : 'mut'}>{dueToday}</td>
      <td className={dueNext > 0 ? 'b fg-soon' : 'mut'}>{dueNext}</td>
    </tr>
  )
}
