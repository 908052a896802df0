import { useTranslation } from 'react-i18next'

import type { PrinterView } from '@shared/ipc/calls/printingCalls.ts'

/** «XP-80C, готов». */
export function usePrinterWords(): (printer: PrinterView) => string {
  const { t } = useTranslation()
  return ({ displayName, state }) => `${displayName}, ${t(`tickets:printerStates.${state}`)}`
}
