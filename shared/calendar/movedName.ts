import type { Bilingual } from '../core/bilingual.ts'
import type { LocalDate } from '../time/localDate.ts'
import type { DayKind } from './workCalendar.ts'

/** «Наурыз мейрамы (перенос с 21.03)»; of a working day, which day off it pays for. */
export function movedName(kind: DayKind, name: Bilingual, moved: LocalDate): Bilingual {
  const day = `${moved.slice(8)}.${moved.slice(5, 7)}`
  return kind === 'transfer_working'
    ? {
        kk: `${name.kk} (демалыс ${day} күніне ауыстырылды)`,
        ru: `${name.ru} (выходной перенесён на ${day})`,
      }
    : { kk: `${name.kk} (${day} күнінен ауыстырылды)`, ru: `${name.ru} (перенос с ${day})` }
}
