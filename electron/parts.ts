import type { WorkCalendar } from '@shared/calendar/workCalendar.ts'
import type { Fold } from '@shared/journal/fold.ts'
import type { World } from '@shared/journal/world.ts'
import type { NumberSeries } from '@shared/complaint/numbers.ts'
import type { Payload, Topic } from '@shared/ipc/protocol.ts'
import type { DayIndex } from '@shared/queries/dayIndex.ts'
import type { LinkIndex } from '@shared/queries/linkIndex.ts'
import type { LocalDate } from '@shared/time/localDate.ts'
import type { Clock } from '@shared/time/clock.ts'

import type { AccessLog } from './access/accessLog.ts'
import type { Attachments } from './attachments/attachments.ts'
import type { Backups } from './backup/backups.ts'
import type { DataWork } from './openExport/dataWork.ts'
import type { Carrying } from './exchange/carrying.ts'
import type { PasswordKeep } from './exchange/database/passwordKeep.ts'
import type { OfficeKey } from './exchange/sealed/officeKey.ts'
import type { PlainLeft } from './exchange/sealed/sealOwnFiles.ts'
import type { Exchanger } from './exchange/exchanger.ts'
import type { DataKeys } from './keys/dataKeys.ts'
import type { Protection } from './keys/protection.ts'
import type { SealedDisks } from './keys/sealedDisks.ts'
import type { Journal } from './journal/journal.ts'
import type { JournalReadState } from './officeJournal.ts'
import type { Desktop } from './platform/desktop.ts'
import type { DiskGauge } from './platform/diskGauge.ts'
import type { Log } from './platform/log.ts'
import type { Secrets } from './platform/secrets.ts'
import type { SettingsStore } from './platform/settings.ts'
import type { ErasedContents } from './personalData/erasedContents.ts'
import type { Printing } from './printing/printing.ts'
import type { Region } from './region/region.ts'
import type { ReminderMemory } from './reminders/reminderMemory.ts'
import type { Session } from './session/session.ts'
import type { SignInRecord } from './session/signInRecord.ts'

/** What the handlers work with. `compose.ts` builds it, tests build their own with fakes. */
export type Parts = {
  readonly clock: Clock
  readonly log: Log
  readonly dataFolder: string
  readonly version: string
  readonly demo: boolean
  readonly journal: Journal
  readonly fold: Fold
  readonly world: World
  readonly numbers: NumberSeries
  /** What falls due when: behind Today and the calendar. */
  readonly days: DayIndex
  /** Which complaints are linked to which. */
  readonly links: LinkIndex
  readonly reading: JournalReadState
  /** The working calendar of the office's week, with the office's own marks in it; another object after each change. */
  readonly calendar: () => WorkCalendar
  /** The same as it stood at the end of a day, for months that are over. */
  readonly calendarOn: (day: LocalDate) => WorkCalendar
  readonly session: Session
  /** Who signed in when at this workstation, and wrong passwords. */
  readonly signIns: SignInRecord
  /** Who looked at what, printed and took away what at this workstation. */
  readonly access: AccessLog
  readonly settings: SettingsStore
  /** How the data folder is sealed. */
  readonly keys: DataKeys
  readonly secrets: Secrets
  readonly protection: Protection
  readonly disks: SealedDisks
  readonly attachments: Attachments
  readonly erasedContents: ErasedContents
  readonly backups: Backups
  /** Exports and imports of all data. */
  readonly dataWork: DataWork
  /** With the other workstations of the office. */
  readonly exchange: Exchanger
  readonly databasePassword: PasswordKeep
  readonly officeKey: OfficeKey
  readonly carrying: Carrying
  /** What still lies in plain at the sealed folder; null when nothing is sealed or nobody looked. */
  readonly plainLeft: () => PlainLeft | null
  /** The offices of the region; only its department's workstation reads any. */
  readonly region: () => Region
  /** What the operators were told today at this workstation. */
  readonly reminders: ReminderMemory
  readonly desktop: Desktop
  readonly disk: DiskGauge
  readonly printing: Printing
  readonly publish: <T extends Topic>(topic: T, payload: Payload<T>) => void
}
