import { z } from 'zod'

/** The two languages of the office, equal in everything. */
export const Language = z.enum(['kk', 'ru'])
export type Language = z.infer<typeof Language>

/** A text in both languages, as names of bodies and services are kept. */
export const Bilingual = z.object({ kk: z.string().trim().max(500), ru: z.string().trim().max(500) })
export type Bilingual = z.infer<typeof Bilingual>
