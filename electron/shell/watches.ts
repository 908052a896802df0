import { powerMonitor } from 'electron'

import { msToMidnight, today } from '@shared/time/clock.ts'

import type { Office } from '../compose.ts'
import { lockDesk } from '../session/lockDesk.ts'

const DISK_EVERY_MS = 60_000
const BACKUP_EVERY_MS = 60_000

/** What changes without anybody doing anything: the day, the disk, and whether somebody still sits at the computer. */
export function startWatches(office: Office): void {
  watchMidnight(office)
  watchDisk(office)
  watchAbsence(office)
  watchBackups(office)
}

/** "Today" is a fact every screen depends on: it changes at the office's midnight, also on a PC left on overnight. */
function watchMidnight(office: Office): void {
  const { clock, publish } = office.parts
  setTimeout(
    () => {
      publish('day.changed', { today: today(clock) })
      watchMidnight(office)
    },
    msToMidnight(clock) + 1000,
  ).unref()
}

function watchDisk({ parts: { disk, publish } }: Office): void {
  const look = async (): Promise<void> => {
    const before = disk.current().state
    const { state } = await disk.measure()
    if (state !== before) publish('disk.changed', {})
  }
  setInterval(() => void look(), DISK_EVERY_MS).unref()
}

/** The first minute of work of a day, and of the program, is when the backup of the day is made. */
function watchBackups({ parts: { backups, log } }: Office): void {
  const look = (): void =>
    void backups.makeIfDue().catch((error: unknown) => log.error('no backup was made', error))
  setInterval(look, BACKUP_EVERY_MS).unref()
}

/** Whoever closes the lid or locks Windows has left the desk. */
function watchAbsence({ parts }: Office): void {
  const lock = (): void => lockDesk(parts)
  powerMonitor.on('suspend', lock)
  powerMonitor.on('lock-screen', lock)
}
