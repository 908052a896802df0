import { foldText } from '../i18n/fold.ts'
import type { ContestedOfficial } from './form.ts'

/**
 * The official complained of whom `name` seems to be; null when it is somebody else. Such a person may not review the
 * complaint (art. 97(2) of the Code), except in a collegial body, so the dialog warns and does not forbid. Names come as
 * «Кәрімов Ж. Б.» or in full: surnames must agree, and first letters where both have one.
 */
export function contestedReviewer(
  contested: readonly ContestedOfficial[],
  name: string,
): ContestedOfficial | null {
  const reviewer = partsOf(name)
  if (!reviewer.surname) return null
  return (
    contested.find((official) => {
      const { surname, initial } = partsOf(official.name)
      return surname === reviewer.surname && (!initial || !reviewer.initial || initial === reviewer.initial)
    }) ?? null
  )
}

function partsOf(name: string): { readonly surname: string; readonly initial: string } {
  const [surname = '', first = ''] = foldText(name).split(/[\s.]+/u)
  return { surname, initial: first.slice(0, 1) }
}
