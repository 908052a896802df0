import { z } from 'zod'

import { LocalDate } from '../time/localDate.ts'

/** One line of text in an event. */
export const Line = z.string().max(500)

/** Several sentences in an event. */
export const Paragraph = z.string().max(5000)

/** Done later than the law allows; the reason is asked for and kept. Null means in time. */
export const Lateness = z.object({ dueOn: LocalDate, reason: Line }).nullable()
