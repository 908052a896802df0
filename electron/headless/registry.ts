import { backupCommand } from './backup.ts'
import { calendarCommand } from './calendarYear.ts'
import { exportCommand } from './export.ts'
import type { HeadlessCommand } from './commandLine.ts'
import { deadlinesCommand } from './deadlines.ts'
import { demoCommand } from './demo.ts'
import { iinCommand } from './iin.ts'
import { importCommand } from './import.ts'
import { reportCommand } from './report.ts'
import { restoreCommand } from './restore.ts'
import { syncCommand } from './sync.ts'
import { verifyCommand } from './verify.ts'

/** Every command of the office's IT: a new one is a file of its own and a line here. */
export const HEADLESS_COMMANDS: readonly HeadlessCommand[] = [
  deadlinesCommand,
  calendarCommand,
  iinCommand,
  demoCommand,
  reportCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  exportCommand,
  importCommand,
  syncCommand,
]
