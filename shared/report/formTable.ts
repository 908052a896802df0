import { z } from 'zod'

import type { createTexts } from '../i18n/i18n.ts'
import { LocalDate } from '../time/localDate.ts'

/** A cell by what it is: a share is 0…1, a date a civil date. Null is an empty cell. */
export const FormCell = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), value: z.string() }),
  z.object({ kind: z.literal('count'), value: z.int().nullable() }),
  z.object({ kind: z.literal('share'), value: z.number().nullable() }),
  z.object({ kind: z.literal('decimal'), value: z.number().nullable() }),
  z.object({ kind: z.literal('date'), value: LocalDate.nullable() }),
])
export type FormCell = z.infer<typeof FormCell>

export const FormTable = z.object({
  key: z.enum(['main', 'received', 'comparison', 'services', 'violations', 'offices']),
  /** Name of the sheet, up to 31 letters; and the heading of the table. */
  sheet: z.string(),
  title: z.string(),
  /** Headings over several columns, left to right; an empty title over columns that stand alone. */
  groups: z.array(z.object({ title: z.string(), span: z.int() })).readonly(),
  /** Width in digits; a narrow column has its title turned upwards. */
  columns: z.array(z.object({ title: z.string(), width: z.number(), narrow: z.boolean() })).readonly(),
  rows: z.array(z.array(FormCell).readonly()).readonly(),
  total: z.array(FormCell).readonly().nullable(),
})
export type FormTable = z.infer<typeof FormTable>
export type FormColumn = FormTable['columns'][number]

/** The texts of the program in one language. */
export type FormTexts = ReturnType<typeof createTexts>['t']

export const text = (value: string): FormCell => ({ kind: 'text', value })
export const count = (value: number | null): FormCell => ({ kind: 'count', value })
export const share = (value: number | null): FormCell => ({ kind: 'share', value })
export const decimal = (value: number | null): FormCell => ({ kind: 'decimal', value })
export const date = (value: LocalDate | null): FormCell => ({ kind: 'date', value })

export const narrow = (title: string, width = 6.5): FormColumn => ({ title, width, narrow: true })
export const wide = (title: string, width: number): FormColumn => ({ title, width, narrow: false })
