import type { Applicant } from '../complaint/form.ts'
import { foldText } from '../i18n/fold.ts'

/** Words of an address that say what kind of place it is, folded: they differ between two ways to write one address. */
const ADDRESS_NOISE = new Set(
  foldText(
    'г гор город қ қала қаласы с село ауыл ауылы ул улица көшесі көш пр просп проспект даңғылы мкр микрорайон шағын ауданы ықшамаудан д дом үй үйі кв квартира пәтер пос поселок кент кенті',
  ).split(' '),
)

/** Endings differ in both languages, so a word is compared by its beginning. */
const STEM = 5
const SIMILAR = 0.5

/** The address as it is compared: folded, without the kinds of places. Empty when it names no street. */
export function addressKey(applicant: Pick<Applicant, 'settlement' | 'street'>): string {
  const street = withoutNoise(applicant.street)
  if (!street) return ''
  return [withoutNoise(applicant.settlement), street].filter(Boolean).join(' ')
}

/** The name as it is compared: surname and name of a person, the whole name of an entity. Empty when there is none. */
export function nameKey(applicant: Pick<Applicant, 'kind' | 'surname' | 'name' | 'entityName'>): string {
  if (applicant.kind === 'anonymous') return ''
  if (applicant.kind === 'entity') return foldText(applicant.entityName)
  if (!applicant.surname.trim() || !applicant.name.trim()) return ''
  return foldText(`${applicant.surname} ${applicant.name}`)
}

/** Whether two texts ask for much the same: half of their words begin alike. Two short words prove nothing. */
export function similarTexts(a: string, b: string): boolean {
  const [left, right] = [stems(a), stems(b)]
  if (left.size < 2 || right.size < 2) return false
  const shared = [...left].filter((stem) => right.has(stem)).length
  return shared / (left.size + right.size - shared) >= SIMILAR
}

function withoutNoise(text: string): string {
  return foldText(text)
    .split(' ')
    .filter((word) => word && !ADDRESS_NOISE.has(word))
    .join(' ')
}

function stems(text: string): ReadonlySet<string> {
  return new Set(
    foldText(text)
      .split(' ')
      .filter((word) => word.length > 2)
      .map((word) => word.slice(0, STEM)),
  )
}
