import { useTranslation } from 'react-i18next'

import { formatNumber } from '@shared/i18n/dates.ts'

import { useLanguage } from './useLanguage.ts'

const MEGABYTE = 1024 * 1024
const GIGABYTE = 1024 * MEGABYTE

/** Writes an amount of bytes as megabytes, or as gigabytes from one on. */
export function useBytes(): (bytes: number) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  return (bytes) =>
    bytes < GIGABYTE
      ? t('shell:status.megabytes', { value: formatNumber(Math.floor(bytes / MEGABYTE), language) })
      : t('shell:status.gigabytes', { value: formatNumber(bytes / GIGABYTE, language, 1) })
}
