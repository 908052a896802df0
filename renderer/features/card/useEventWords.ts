import { useTranslation } from 'react-i18next'

import type { ComplaintEvent } from '@shared/complaint/events.ts'
import type { CardView } from '@shared/queries/cardView.ts'

import { useBilingual } from '../../i18n/useLanguage.ts'
import { useDateWords } from './actions/useStep.ts'
import type { EventWords } from './eventParts.ts'
import { eventWords } from './historyWords.ts'

/** Says what an event of a complaint means in the language of the window. */
export function useEventWords(card: CardView): (event: ComplaintEvent) => EventWords {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const words = useDateWords()
  const { papers } = card.complaint
  return (event) =>
    eventWords(event, {
      t,
      date: (day) => words(day, 'numeric'),
      inWords,
      paperKind: (id) => papers.find(({ paperId }) => paperId === id)?.kind ?? null,
    })
}
