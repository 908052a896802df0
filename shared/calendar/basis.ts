import { z } from 'zod'

import { Bilingual } from '../core/bilingual.ts'
import { LocalDate } from '../time/localDate.ts'

/** Who decides about days off: the Ministry of Labour by order (art. 85(3) of the Labour Code), before 2023 the Government. */
export const CalendarDocument = z.enum(['ministry_order', 'government_decree', 'law', 'announcement'])
export type CalendarDocument = z.infer<typeof CalendarDocument>

/** What a day, or the status of a year, rests on: a document by its number and date, or something in words. */
export const CalendarBasis = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('document'),
    document: CalendarDocument,
    /** Empty for an announcement, which has none. */
    number: z.string().trim().max(100),
    on: LocalDate,
  }),
  z.object({ kind: z.literal('words'), text: Bilingual }),
])
export type CalendarBasis = z.infer<typeof CalendarBasis>

/** «приказ Министра труда … от 17.04.2024 № 157», as the tables of days show it. */
export function basisInWords(basis: CalendarBasis): Bilingual {
  if (basis.kind === 'words') return basis.text
  const { document, number, on } = basis
  const date = `${on.slice(8)}.${on.slice(5, 7)}.${on.slice(0, 4)}`
  const numbered = number === '' ? '' : ` № ${number}`
  const { kk, ru } = DOCUMENTS[document]
  return { kk: `${kk.by} ${date}${numbered} ${kk.what}`, ru: `${ru} от ${date}${numbered}` }
}

const DOCUMENTS: Readonly<
  Record<CalendarDocument, { kk: { readonly by: string; readonly what: string }; ru: string }>
> = {
  ministry_order: {
    kk: { by: 'ҚР Еңбек және халықты әлеуметтік қорғау министрінің', what: 'бұйрығы' },
    ru: 'приказ Министра труда и социальной защиты населения РК',
  },
  government_decree: {
    kk: { by: 'ҚР Үкіметінің', what: 'қаулысы' },
    ru: 'постановление Правительства РК',
  },
  law: { kk: { by: 'ҚР', what: 'Заңы' }, ru: 'Закон РК' },
  announcement: {
    kk: { by: 'Қазақстан мұсылмандары діни басқармасының', what: 'хабарландыруы' },
    ru: 'объявление Духовного управления мусульман Казахстана',
  },
}
