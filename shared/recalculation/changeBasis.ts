import { basisInWords } from '../calendar/basis.ts'
import type { CalendarFact } from '../calendar/edits.ts'
import type { OfficeCalendar } from '../calendar/officeCalendar.ts'
import type { Bilingual } from '../core/bilingual.ts'
import { formatDate } from '../i18n/dates.ts'
import type { CalendarProposal } from './impact.ts'

/** Why dates were counted anew, as the history of each complaint says it. */
export function basisOf(
  proposal: CalendarProposal,
  facts: readonly CalendarFact[],
  office: OfficeCalendar,
): Bilingual {
  if (proposal.kind === 'edit') return basisInWords(proposal.edit.basis)
  const [fact] = facts
  if (fact?.type === 'calendar.data-accepted') {
    return {
      kk: `бағдарламаның күнтізбе деректері ${fact.version}`,
      ru: `данные календаря в программе, ${fact.version}`,
    }
  }
  const undone = office.events.find(
    ({ changeId }) => fact?.type === 'calendar.change-undone' && changeId === fact.undoes,
  )
  const on = undone?.on
  return {
    kk: `күнтізбенің ${on ? formatDate(on, 'kk', 'numeric') : ''} күнгі өзгерісі болдырылмады`,
    ru: `отменено изменение календаря от ${on ? formatDate(on, 'ru', 'numeric') : ''}`,
  }
}
