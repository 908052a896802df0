import { useTranslation } from 'react-i18next'

import type { Complaint } from '@shared/complaint/complaint.ts'
import type { ComplaintEvent } from '@shared/complaint/events.ts'

import { useBilingual } from '../../i18n/useLanguage.ts'
import { useDateWords } from './actions/useStep.ts'
import type { EventWords } from './eventParts.ts'
import { eventWords } from './historyWords.ts'

/**
 * Says what an event of a complaint means in the language of the window.
 * @param papers the complaint's, as later events name them by id alone
 */
export function useEventWords(papers: Complaint['papers']): (event: ComplaintEvent) => EventWords {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const words = useDateWords()
  return (event) =>
    eventWords(event, {
      t,
      date: (day) => words(day, 'numeric'),
      inWords,
      paperKind: (id) => papers.find(({ paperId }) => paperId === id)?.kind ?? null,
    })
}
