import { z } from 'zod'

import { DatabasePlace, DEFAULT_PORT } from '@shared/exchange/databasePlace.ts'

const { server, database, user } = DatabasePlace.shape
const filled = z.string().trim().min(1, 'required')

/** The way to the central database as it is typed; an empty password means the one that is known. */
export const DatabaseForm = z.object({
  server: filled.refine((text) => server.safeParse(text).success, 'server'),
  port: z
    .string()
    .trim()
    .regex(/^\d{1,5}$/, 'databasePort')
    .refine((text) => DatabasePlace.shape.port.safeParse(Number(text)).success, 'databasePort'),
  database: filled.pipe(database),
  user: filled.pipe(user),
  password: z.string().max(500),
  isEncrypted: z.boolean(),
})
export type DatabaseForm = z.infer<typeof DatabaseForm>

/** Where no password is known yet. */
export const DatabaseFormWithPassword = DatabaseForm.extend({
  password: z.string().min(1, 'required').max(500),
})

export function databaseFormOf(place: DatabasePlace | null): DatabaseForm {
  const known = place ?? { server: '', port: DEFAULT_PORT, database: 'merzim', user: '', isEncrypted: true }
  return { ...known, port: String(known.port), password: '' }
}

export function databasePlaceOf({ password: _password, port, ...form }: DatabaseForm): DatabasePlace {
  return { ...form, port: Number(port) }
}
