import type { Complaint } from '../complaint/complaint.ts'
import { foldText } from '../i18n/fold.ts'
import { scannedNumber } from './searchScan.ts'

/** Words of a search: every word must be found at the beginning of some word of a complaint. */
export type SearchWords = {
  readonly words: readonly string[]
  /** A number typed in groups, «701 000 00 00», read as one; null when there is nothing to join. */
  readonly joined: string | null
}

const NUMBER = /(?:^| )(\p{L}{1,2}\d{1,2}) (\d{2}) (\d{4,})(?: |$)/u
const DIGITS = /^\d+$/

/** What to look for. A text that holds a complaint's number, such as the scanned code of a ticket, means that number alone. */
export function searchWords(text: string): SearchWords {
  const folded = foldText(scannedNumber(text) ?? text)
  const number = NUMBER.exec(folded)
  if (number) return { words: [number.slice(1).join('')], joined: null }
  const words = [...new Set(folded.split(' ').filter(Boolean))]
  const groups = folded.split(' ')
  return {
    words,
    joined: groups.length > 1 && groups.every((word) => DIGITS.test(word)) ? groups.join('') : null,
  }
}

/** Every word a complaint can be found by, folded, each once. */
export function wordsOf(complaint: Complaint): ReadonlySet<string> {
  const { form, number } = complaint.registration
  const { applicant, representative } = form
  const words = new Set<string>()
  addText(words, number)
  addNumber(words, number)
  for (const text of [
    applicant.surname,
    applicant.name,
    applicant.patronymic,
    applicant.entityName,
    applicant.iin,
    applicant.bin,
    applicant.email,
    applicant.postcode,
    applicant.settlement,
    applicant.street,
    applicant.residence,
    representative?.surname ?? '',
    representative?.name ?? '',
    form.externalNumber,
    form.serviceRequestNumber,
    form.motives,
    form.demands,
  ]) {
    addText(words, text)
  }
  for (const official of form.contested) addText(words, official.name)
  addPhone(words, applicant.phone)
  return words
}

function addText(words: Set<string>, text: string): void {
  if (!text) return
  for (const word of foldText(text).split(' ')) if (word) words.add(word)
}

/** «К1-26-0406» is also found as `К1260406`, `260406` and `406`. */
function addNumber(words: Set<string>, number: string): void {
  const [mark = '', year = '', place = ''] = foldText(number).split(' ')
  words.add(mark + year + place)
  words.add(year + place)
  words.add(place.replace(/^0+/, ''))
}

/** A phone is found with +7, with 8, without either, and by its last digits as people tell them. */
function addPhone(words: Set<string>, phone: string): void {
  const digits = phone.replace(/\D/g, '')
  if (!digits) return
  const national = digits.length === 11 && /^[78]/.test(digits) ? digits.slice(1) : digits
  words.add(`7${national}`)
  words.add(`8${national}`)
  words.add(national)
  if (national.length === 10) words.add(national.slice(3))
}
