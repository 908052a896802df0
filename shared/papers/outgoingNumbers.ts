import type { Complaint } from '../complaint/complaint.ts'
import type { LocalDate } from '../time/localDate.ts'
import { PAPER_RULES } from './paperRules.ts'

/** A number that was given to something that left the office. */
export type Outgoing = {
  readonly number: string
  readonly on: LocalDate
  readonly complaintId: string
  /** Number of the complaint. */
  readonly complaint: string
  /** Null when it is known from a step alone. */
  readonly paperId: string | null
}

/** What a pattern is filled with: the workstation's mark, and the year of the letter. */
export type NumberPlace = { readonly mark: string; readonly year: string }

/** Why a pattern cannot number letters; null when it can. */
export function patternProblem(pattern: string): 'no-count' | 'unknown' | null {
  const names = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name)
  if (names.filter((name) => name === 'n').length !== 1) return 'no-count'
  const rest = pattern.replaceAll(/\{(n|mark|year|yy)\}/g, '')
  return /[{}]/.test(rest) ? 'unknown' : null
}

/** Every number the office sent something out under in a year, of steps and of papers. */
export function outgoingOf(complaints: Iterable<Complaint>, year: string): readonly Outgoing[] {
  const found: Outgoing[] = []
  for (const complaint of complaints) {
    for (const [number, on, paperId] of numbersOf(complaint)) {
      if (number === '' || !on.startsWith(year)) continue
      found.push({ number, on, complaintId: complaint.id, complaint: complaint.registration.number, paperId })
    }
  }
  return found
}

function numbersOf(complaint: Complaint): readonly (readonly [string, LocalDate, string | null])[] {
  const { forwarding, notice, answer, papers } = complaint
  const steps = [forwarding, notice, answer].flatMap((step) =>
    step ? [[step.outgoingNumber, step.on, null] as const] : [],
  )
  const letters = papers
    .filter(({ kind }) => PAPER_RULES[kind].number === 'outgoing')
    .map(({ number, on, paperId }) => [number, on, paperId] as const)
  return [...steps, ...letters]
}

/** The next number of a workstation's series: one more than the highest of the year that fits the pattern. */
export function nextOutgoing(pattern: string, place: NumberPlace, taken: readonly Outgoing[]): string {
  const fits = patternOf(pattern, place)
  const highest = taken.reduce((most, { number }) => {
    const n = Number(fits.exec(number.trim())?.[1] ?? 0)
    return Number.isSafeInteger(n) ? Math.max(most, n) : most
  }, 0)
  return filled(pattern, place).replace('{n}', String(highest + 1))
}

/** Where else a number was given: on another complaint, or on another paper of this one. */
export function repeatsOf(
  number: string,
  own: { readonly complaintId: string },
  taken: readonly Outgoing[],
): readonly Outgoing[] {
  const wanted = folded(number)
  if (wanted === '') return []
  return taken.filter(
    (one) => folded(one.number) === wanted && (one.complaintId !== own.complaintId || one.paperId !== null),
  )
}

const folded = (number: string): string => number.replaceAll(/\s+/g, '').toLowerCase()

function filled(pattern: string, { mark, year }: NumberPlace): string {
  return pattern.replaceAll('{mark}', mark).replaceAll('{year}', year).replaceAll('{yy}', year.slice(2))
}

function patternOf(pattern: string, place: NumberPlace): RegExp {
  const [before = '', after = ''] = filled(pattern, place).split('{n}')
  return new RegExp(`^${escaped(before)}(\\d{1,9})${escaped(after)}$`, 'u')
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
