import type { Clock } from '@shared/time/clock.ts'

import type { Secrets } from '../platform/secrets.ts'

/** 0: done; 1: done, and a problem was found; 2: the call itself was wrong. */
export type ExitCode = 0 | 1 | 2

export type ParsedArgs = {
  readonly positionals: readonly string[]
  /** `--name value` or `--name=value`; the last one wins. */
  readonly options: Readonly<Record<string, string>>
  /** Names of the options without a value that were given. */
  readonly flags: readonly string[]
}

/** What a command may touch besides its own files, so that tests call it without a process. */
export type HeadlessIo = {
  readonly readStdin: () => Promise<string>
  /** Writes a result to stdout, a line end added. Results are JSON. */
  readonly out: (text: string) => void
  /** Writes a message to stderr, a line end added. */
  readonly err: (text: string) => void
  readonly clock: Clock
  /** Where passwords are sealed; absent in plain Node. */
  readonly secrets?: Secrets | undefined
  /** The environment of the process. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** A command of the office's IT. It throws `BadCall` for arguments or input that make no sense. */
export type HeadlessCommand = {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What follows the name: `--year YYYY [--week 5|6]`. */
  readonly usage: string
  /** Names of the options it knows, without the dashes; any other is refused. */
  readonly options: readonly string[]
  /** Names of the options that have no value. */
  readonly flags?: readonly string[]
  readonly run: (args: ParsedArgs, io: HeadlessIo) => Promise<ExitCode>
}

/** The call makes no sense: told on stderr together with the usage, exit code 2. */
export class BadCall extends Error {
  override readonly name = 'BadCall'
}

/** An option of every command that reads data: a file with the recovery key they are sealed under. */
export const KEY_FILE_OPTION = 'recovery-key-file'

/** Splits the words after the command's name. Throws `BadCall` for an unknown option or one without a value. */
export function parseArgs(
  words: readonly string[],
  known: readonly string[],
  knownFlags: readonly string[] = [],
): ParsedArgs {
  const positionals: string[] = []
  const flags: string[] = []
  const options: Record<string, string> = {}
  for (let n = 0; n < words.length; n += 1) {
    const word = words[n] ?? ''
    if (!word.startsWith('--')) {
      positionals.push(word)
      continue
    }
    const [name = '', ...rest] = word.slice(2).split('=')
    if (knownFlags.includes(name) && rest.length === 0) {
      flags.push(name)
      continue
    }
    if (!known.includes(name)) throw new BadCall(`unknown option --${name}`)
    const value = rest.length > 0 ? rest.join('=') : words[(n += 1)]
    if (value === undefined || value.startsWith('--')) throw new BadCall(`option --${name} needs a value`)
    options[name] = value
  }
  return { positionals, options, flags }
}

/** The value of an option the command cannot do without. */
export function requiredOption(args: ParsedArgs, name: string): string {
  const value = args.options[name]
  if (value === undefined || value === '') throw new BadCall(`option --${name} is missing`)
  return value
}

/** Refuses words the command has no use for. */
export function noPositionals(args: ParsedArgs): void {
  if (args.positionals.length > 0) throw new BadCall(`unexpected argument ${args.positionals.join(' ')}`)
}

/** Runs the command named by the first of `words`, the arguments of the program. */
export async function runHeadless(
  words: readonly string[],
  commands: readonly HeadlessCommand[],
  io: HeadlessIo,
): Promise<ExitCode> {
  const [name = '', ...rest] = words
  if (name === '--help' || name === 'help') {
    io.err(usageOf(commands))
    return 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) {
    io.err(name === '' ? 'no command given' : `unknown command ${name}`)
    io.err(usageOf(commands))
    return 2
  }
  try {
    return await command.run(parseArgs(rest, optionsOf(command), command.flags), io)
  } catch (error) {
    if (!(error instanceof BadCall)) throw error
    io.err(`${command.name}: ${error.message}`)
    io.err(`usage: ${usageLine(command)}`)
    return 2
  }
}

function optionsOf({ options }: HeadlessCommand): readonly string[] {
  const readsData = options.includes('data') || options.includes('from')
  return readsData ? [...options, KEY_FILE_OPTION] : options
}

function usageOf(commands: readonly HeadlessCommand[]): string {
  const lines = commands.map((command) => `  ${usageLine(command)}\n      ${command.summary}`)
  return [
    'usage: merzim <command>',
    ...lines,
    `sealed data: --${KEY_FILE_OPTION} FILE, or MERZIM_RECOVERY_KEY in the environment`,
  ].join('\n')
}

function usageLine(command: HeadlessCommand): string {
  return `${command.name} ${command.usage}`.trim()
}
