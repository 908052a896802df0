import { checkIdentityNumber } from '@shared/identity/iin.ts'

import { BadCall, type HeadlessCommand } from './commandLine.ts'

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
    return valid ? 0 : 1
  },
}
