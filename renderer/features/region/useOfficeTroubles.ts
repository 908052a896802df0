import { useTranslation } from 'react-i18next'

import type { OfficeOverview } from '@shared/region/regionOverview.ts'

import { useErrorWords } from '../../components/errorWords.ts'
import { useBilingual } from '../../i18n/useLanguage.ts'

/** What is wrong with the reading of an office, in a few words each; nothing when all is well. */
export function useOfficeTroubles(): (one: OfficeOverview) => readonly string[] {
  const { t } = useTranslation()
  const errorWords = useErrorWords()
  const inWords = useBilingual()
  return ({ reading, summary, sameAs }) => {
    const { failure, refused, forks } = reading
    const { newer = 0, conflicts = 0, problems = 0 } = summary ?? {}
    return [
      ...(failure === null ? [] : [errorWords({ code: failure, message: '' }).title]),
      ...(sameAs === null ? [] : [t('region:state.same', { office: inWords(sameAs) })]),
      ...(forks === 0 ? [] : [t('region:state.forks', { count: forks })]),
      ...(refused === 0 ? [] : [t('region:state.refused', { count: refused })]),
      ...(newer === 0 ? [] : [t('region:state.newer', { count: newer })]),
      ...(conflicts === 0 ? [] : [t('region:state.conflicts', { count: conflicts })]),
      ...(problems === 0 ? [] : [t('region:state.problems', { count: problems })]),
    ]
  }
}
