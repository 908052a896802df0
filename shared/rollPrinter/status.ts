const DLE = 0x10
const EOT = 0x04

/** Questions a printer answers at once, also when it cannot print (DLE EOT): one byte each. */
export const QUESTIONS = {
  printer: Uint8Array.of(DLE, EOT, 1),
  offline: Uint8Array.of(DLE, EOT, 2),
  error: Uint8Array.of(DLE, EOT, 3),
  paper: Uint8Array.of(DLE, EOT, 4),
} as const

/** A question it answers only when all that was sent before has been worked off (GS r): one byte. */
export const TELL_WHEN_DONE = Uint8Array.of(0x1d, 0x72, 1)

/** Whether a byte is an answer to DLE EOT: bits 1 and 4 are set, 0 and 7 are not. */
export const isAnswer = (byte: number): boolean => (byte & 0b1001_0011) === 0b0001_0010

/** Whether a byte is an answer to GS r: bits 4 and 7 are not set. */
export const isDoneAnswer = (byte: number): boolean => (byte & 0b1001_0000) === 0

/** Answers to the questions; null where none came. */
export type Answers = {
  readonly printer: number
  readonly offline: number | null
  readonly error: number | null
  readonly paper: number | null
}

export type RollState = 'ready' | 'no_paper' | 'cover_open' | 'fault' | 'offline'

const OFFLINE = 0b0000_1000
const COVER_OPEN = 0b0000_0100
const STOPPED_FOR_PAPER = 0b0010_0000
const ERROR = 0b0100_0000
/** Knife, unrecoverable, recoverable by itself (such as a hot head). */
const ERROR_KINDS = 0b0110_1000
const PAPER_END = 0b0110_0000

/** What the answers say, the cause a clerk can do most about first. An open cover reports no paper, too. */
export function stateFrom({ printer, offline, error, paper }: Answers): RollState {
  const cause = offline ?? 0
  if (cause & COVER_OPEN) return 'cover_open'
  if (cause & STOPPED_FOR_PAPER || (paper ?? 0) & PAPER_END) return 'no_paper'
  if (cause & ERROR || (error ?? 0) & ERROR_KINDS) return 'fault'
  return printer & OFFLINE ? 'offline' : 'ready'
}
