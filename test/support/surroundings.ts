import type { Surroundings } from '../../electron/compose.ts'
import { createFakeDesktop } from '../../electron/platform/desktop.ts'
import { silentLog } from '../../electron/platform/log.ts'
import { noPrinting } from '../../electron/printing/printing.ts'

type OwnDiskAndClock = Pick<Surroundings, 'dataFolder' | 'clock'>

/**
 * What a test's office stands in: a disk and a clock of its own, and nothing of the computer it runs on. Nobody answers
 * its dialogs, it has no printers and no window hears of it, unless the test says so.
 */
export function surroundingsOf(own: OwnDiskAndClock & Partial<Surroundings>): Surroundings {
  return {
    log: silentLog,
    version: '0',
    demo: false,
    desktop: createFakeDesktop(),
    printing: () => noPrinting,
    publish: () => undefined,
    ...own,
  }
}
