import { checkIdentityNumber, type IdentityProblem } from '@shared/identity/iin.ts'

import { BadCall, type HeadlessCommand } from './commandLine.ts'

const REASONS: Readonly<Record<IdentityProblem, string>> = {
  length: 'it must have 12 digits',
  digits: 'it must have digits only',
  check_digit: 'the check digit is another one',
  unassigned: 'such a number is never assigned',
  date: 'the date in it does not exist',
}

/** `iin <number>`: `{valid, kind, problem?}`; exit code 1 when the number is not valid. */
export const iinCommand: HeadlessCommand = {
  name: 'iin',
  summary: 'checks an IIN or BIN',
  usage: '<number>',
  options: [],
  run: async (args, io) => {
    const [number, ...rest] = args.positionals
    if (number === undefined || rest.length > 0) throw new BadCall('give one number')
    const { valid, kind, problem } = checkIdentityNumber(number)
    io.out(JSON.stringify({ valid, kind, ...(problem === null ? {} : { problem }) }))
    if (problem !== null) io.err(`${number} is not valid: ${REASONS[problem]}`)
    return valid ? 0 : 1
  },
}
