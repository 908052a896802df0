import { z } from 'zod'

import { TicketFormat } from '../../complaint/outcomes.ts'
import { Bilingual } from '../../core/bilingual.ts'
import { DatabasePlace } from '../../exchange/databasePlace.ts'
import { openCall } from '../call.ts'
import { SignedIn } from './appCalls.ts'
import { Password } from './sessionCalls.ts'

/** How far a new workstation has come in joining an office that works already. No citizen's data. */
export const JoinState = z.object({
  /** What was found in the chosen folder or database; null before one was. */
  found: z
    .object({
      /** The folder, or the address of the database. */
      place: z.string(),
      office: Bilingual,
      /** Records that lie there. */
      events: z.int(),
      /** Workstations that exchange there, by their marks. */
      workstations: z.array(z.object({ mark: z.string(), name: Bilingual.nullable() })).readonly(),
    })
    .nullable(),
  /** A chosen folder that is sealed: the office key is asked for; null when none is. */
  sealedFolder: z.string().nullable(),
  /** File name of the certificate that vouches for a database; empty when none was chosen. */
  certificate: z.string(),
  /** False: the password of a database has to be said anew after each start. */
  canKeepPassword: z.boolean(),
  /** The office's data are here: what is left is to name this workstation. */
  isRead: z.boolean(),
  isReading: z.boolean(),
  progress: z.object({ done: z.int(), total: z.int() }).nullable(),
  /** Code of why reading failed. */
  failure: z.string().nullable(),
  /** A mark nobody has. */
  freeMark: z.string(),
})
export type JoinState = z.infer<typeof JoinState>

export const JoinFinish = z.object({
  mark: z.string(),
  workstationName: z.object({ kk: z.string(), ru: z.string() }),
  ticketFormat: TicketFormat,
  ticketPrinter: z.string(),
  operatorId: z.string(),
  password: Password,
})
export type JoinFinish = z.infer<typeof JoinFinish>

/** All of them at the first run only: `not-possible` afterwards. */
export const joinCalls = {
  'join.state': openCall(z.void(), JoinState),
  /** Asks for the exchange folder; nothing is read but whose it is and who is in it. False: he changed his mind. */
  'join.choose': openCall(z.void(), z.boolean()),
  /** Opens a sealed folder; fails as `exchange.use-key` does, and nothing is kept before the office is read. */
  'join.give-key': openCall(z.object({ phrase: z.string().min(1).max(200) }), z.void()),
  /** The same for the central database: server, login and password are tried, nothing is written. */
  'join.look-database': openCall(DatabasePlace.extend({ password: z.string().min(1).max(500) }), z.void()),
  /** Asks for the certificate that vouches for it. False: he changed his mind. */
  'join.choose-certificate': openCall(z.void(), z.boolean()),
  /** Reads the office's records; answers when it is over, why it failed is in the state. */
  'join.read': openCall(z.void(), z.void()),
  /** Names this workstation and lets one of the office's operators in; fails as the sign-in does. */
  'join.finish': openCall(JoinFinish, SignedIn),
} as const
