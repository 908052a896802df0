import { formatNumber } from '@shared/i18n/dates.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'

/** Writes a share, 0…1, as «96,5 %»; a whole one without decimals. */
export function usePercent(): (share: number) => string {
  const language = useLanguage()
  return (share) => {
    const percent = Math.round(share * 1000) / 10
    return `${formatNumber(percent, language, Number.isInteger(percent) ? 0 : 1)} %`
  }
}
