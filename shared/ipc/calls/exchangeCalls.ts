import { z } from 'zod'

import { Carried } from '../../exchange/carried.ts'
import { DatabasePlace, ExchangeKind, PasswordState } from '../../exchange/databasePlace.ts'
import { ExchangeRecord, ExchangeStatus, Peer } from '../../exchange/exchangeStatus.ts'
import { OfficeMark } from '../../exchange/officeMark.ts'
import { ConflictView, SettledConflict } from '../../queries/conflictView.ts'
import { call } from '../call.ts'

/** Why records of a workstation were not taken, and how many. Mark empty when it is not known. */
export const RefusedRecords = z.object({
  node: z.string(),
  mark: z.string(),
  reason: z.enum(['unreadable', 'gap', 'damaged', 'malformed', 'broken-chain', 'forked', 'withheld']),
  count: z.int(),
})
export type RefusedRecords = z.infer<typeof RefusedRecords>

/** What the page of the exchange shows beside the status. */
export const ExchangePage = z.object({
  kind: ExchangeKind,
  /** Empty when none was chosen. */
  folder: z.string(),
  /** The central database; null when nobody said. */
  database: DatabasePlace.nullable(),
  /** File name of the certificate that vouches for its server; empty when none was chosen. */
  certificate: z.string(),
  password: PasswordState,
  /** False: the password has to be said anew after each start. */
  canKeepPassword: z.boolean(),
  isOn: z.boolean(),
  seal: z.object({
    /** This workstation seals folders with the office key. */
    isOn: z.boolean(),
    /** Where the key is. */
    key: PasswordState,
    /** What still lies in plain there: own files, and those that other workstations have to rewrite. */
    plain: z
      .object({
        own: z.int(),
        others: z.array(z.object({ mark: z.string(), files: z.int() })).readonly(),
      })
      .nullable(),
  }),
  peers: z.array(Peer).readonly(),
  /** Workstations with the own mark. */
  sameMark: z.array(Peer).readonly(),
  refused: z.array(RefusedRecords).readonly(),
  /**
   * Own records cannot go out as they are, from which one on and how many: this data folder has a twin, or an own record
   * was lost that nobody else had.
   */
  fork: z
    .object({
      cause: z.enum(['twin', 'lost']),
      seq: z.int(),
      records: z.int(),
      /** The mark it gets at the next start; null when that was not ordered. */
      newMark: z.string().nullable(),
    })
    .nullable(),
  /** The place is another office's: nothing was read or written. Its mark is null when it bears none. */
  otherOffice: z.object({ mark: OfficeMark.nullable() }).nullable(),
  conflicts: z.array(ConflictView).readonly(),
  /** The last ones. */
  settled: z.array(SettledConflict).readonly(),
  /** Records of a newer version of the program: kept and passed on. */
  newer: z.int(),
  records: z.array(ExchangeRecord).readonly(),
  /**
   * Contents of attached files that still have to go out or come in; `lacking` of the latter do not lie there, or not
   * whole. `noRoom`: the place carries records only until its administrator makes room. Null before the first exchange
   * since the start.
   */
  files: z.object({ toSend: z.int(), toReceive: z.int(), lacking: z.int(), noRoom: z.boolean() }).nullable(),
})
export type ExchangePage = z.infer<typeof ExchangePage>

/** What lies in a folder or database, to be seen before it is used. */
export const PlaceLook = z.object({ place: z.string(), events: z.int(), peers: z.array(Peer).readonly() })
export type PlaceLook = z.infer<typeof PlaceLook>

/** The office key as it is written down. */
const KeyPhrase = z.object({ phrase: z.string().min(1).max(200) })

export const exchangeCalls = {
  'exchange.status': call(z.void(), ExchangeStatus),
  'exchange.page': call(z.void(), ExchangePage),
  /** Exchanges now and answers when it is done; why it failed is in the status. */
  'exchange.now': call(z.void(), z.void()),
  'exchange.cancel': call(z.void(), z.void()),
  /** Head only: asks for a folder; false when the head changed his mind. The exchange is off until it is switched on. */
  'exchange.choose-folder': call(z.void(), z.boolean()),
  /** Head only: folder or database. The exchange is off until it is switched on, also after the next two. */
  'exchange.choose-kind': call(z.object({ kind: ExchangeKind }), z.void()),
  /** Head only. A password of null stays the one it was. */
  'exchange.save-database': call(
    DatabasePlace.extend({ password: z.string().min(1).max(500).nullable() }),
    z.void(),
  ),
  /** Head only: asks for the certificate that vouches for the server; false when the head changed his mind. */
  'exchange.choose-certificate': call(z.void(), z.boolean()),
  /** Head only: reads what was chosen and writes the own sign of life into it. */
  'exchange.test': call(z.void(), PlaceLook),
  /**
   * Head only: asks for a folder of a flash drive, takes what others left there and leaves what is here. Null when the head
   * changed his mind.
   */
  'exchange.carry': call(z.void(), Carried.nullable()),
  'exchange.carry-progress': call(z.void(), z.object({ done: z.int(), total: z.int() }).nullable()),
  'exchange.carry-cancel': call(z.void(), z.void()),
  /** Head only: a new office key, to be written down; nothing is kept or sealed before it is taken into use. */
  'exchange.new-key': call(z.void(), KeyPhrase),
  /**
   * Head only: seals with a new key, or opens a sealed place with its own. Fails with the field `phrase` for what is no key,
   * and with `exchange-other-key` before anything is written.
   */
  'exchange.use-key': call(KeyPhrase, z.void()),
  /** Head only: the key in use, for another workstation. */
  'exchange.show-key': call(z.void(), KeyPhrase),
  /** Head only: this data folder, which has a twin or has lost an own record, becomes a workstation of its own at the next start. */
  'exchange.new-identity': call(z.void(), z.void()),
  /** Head only: the office the place belongs to is this one, set up apart; the journals are joined from now on. */
  'exchange.same-office': call(z.void(), z.void()),
  /**
   * Says which of two steps that were decided apart counts. Fails with `stale` when somebody did meanwhile, and with
   * `not-possible` when the lost step cannot count by leaving out one other.
   */
  'exchange.settle': call(
    z.object({
      complaintId: z.string().min(1).max(64),
      conflictId: z.uuid(),
      holds: z.enum(['standing', 'lost']),
      reason: z.string().max(500),
    }),
    z.void(),
  ),
  /** Head only. */
  'exchange.switch': call(z.object({ on: z.boolean() }), z.void()),
} as const
