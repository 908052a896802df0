import type { Handlers } from '@shared/ipc/protocol.ts'

import { createAppHandlers } from './handlers/appHandlers.ts'
import { createAttachmentHandlers } from './handlers/attachmentHandlers.ts'
import { createBackupHandlers } from './handlers/backupHandlers.ts'
import { createAuditHandlers } from './handlers/auditHandlers.ts'
import { createCalendarHandlers } from './handlers/calendarHandlers.ts'
import { createCardHandlers } from './handlers/cardHandlers.ts'
import { createDirectoryHandlers } from './handlers/directoryHandlers.ts'
import { createExchangeHandlers } from './handlers/exchangeHandlers.ts'
import { createJoinHandlers } from './handlers/joinHandlers.ts'
import { createDutyHandlers } from './handlers/dutyHandlers.ts'
import { createIntakeHandlers } from './handlers/intakeHandlers.ts'
import { createOldRegisterHandlers } from './handlers/oldRegisterHandlers.ts'
import { createOpenExportHandlers } from './handlers/openExportHandlers.ts'
import { createPapersHandlers } from './handlers/papersHandlers.ts'
import { createPersonalDataHandlers } from './handlers/personalDataHandlers.ts'
import { createPrintingHandlers } from './handlers/printingHandlers.ts'
import { createRegionHandlers } from './handlers/regionHandlers.ts'
import { createProtectionHandlers } from './handlers/protectionHandlers.ts'
import { createRegisterHandlers } from './handlers/registerHandlers.ts'
import { createReminderHandlers } from './handlers/reminderHandlers.ts'
import { createReportHandlers } from './handlers/reportHandlers.ts'
import { createSessionHandlers } from './handlers/sessionHandlers.ts'
import { createSettingsHandlers } from './handlers/settingsHandlers.ts'
import { createTodayHandlers } from './handlers/todayHandlers.ts'
import { createWorkCalendarHandlers } from './handlers/workCalendarHandlers.ts'
import type { Parts } from './parts.ts'

/** The answers to every call of the contract. */
export function createHandlers(parts: Parts): Handlers {
  return {
    ...createAppHandlers(parts),
    ...createSessionHandlers(parts),
    ...createJoinHandlers(parts),
    ...createSettingsHandlers(parts),
    ...createDirectoryHandlers(parts),
    ...createDutyHandlers(parts),
    ...createIntakeHandlers(parts),
    ...createPapersHandlers(parts),
    ...createPrintingHandlers(parts),
    ...createTodayHandlers(parts),
    ...createReminderHandlers(parts),
    ...createCalendarHandlers(parts),
    ...createWorkCalendarHandlers(parts),
    ...createRegisterHandlers(parts),
    ...createCardHandlers(parts),
    ...createAttachmentHandlers(parts),
    ...createReportHandlers(parts),
    ...createBackupHandlers(parts),
    ...createOpenExportHandlers(parts),
    ...createOldRegisterHandlers(parts),
    ...createAuditHandlers(parts),
    ...createPersonalDataHandlers(parts),
    ...createExchangeHandlers(parts),
    ...createRegionHandlers(parts),
    ...createProtectionHandlers(parts),
  }
}
