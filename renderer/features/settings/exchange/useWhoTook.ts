import type { TakenStep } from '@shared/queries/conflictView.ts'

import { useMoment } from '../../../app/exchangeLook.ts'

/** «Жүнісова А. Қ. · К1 · 10:42». */
export function useWhoTook(): (step: Pick<TakenStep, 'actor' | 'workstation' | 'at'>) => string {
  const moment = useMoment()
  return ({ actor, workstation, at }) => [actor, workstation, moment(at)].filter(Boolean).join(' · ')
}
