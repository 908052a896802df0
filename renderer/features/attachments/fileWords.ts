import { useTranslation } from 'react-i18next'

import { formatNumber } from '@shared/i18n/dates.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'

const KILOBYTE = 1024
const MEGABYTE = 1024 * KILOBYTE

/** Writes the size of a file: «85 КБ», «2,4 МБ». */
export function useFileSize(): (bytes: number) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  return (bytes) => {
    if (bytes < MEGABYTE) {
      const value = formatNumber(Math.max(1, Math.round(bytes / KILOBYTE)), language)
      return t('attachments:size.kilobytes', { value })
    }
    const value =
      bytes < 100 * MEGABYTE ? formatNumber(bytes / MEGABYTE, language, 1) : whole(bytes, language)
    return t('attachments:size.megabytes', { value })
  }
}

function whole(bytes: number, language: ReturnType<typeof useLanguage>): string {
  return formatNumber(Math.round(bytes / MEGABYTE), language)
}
