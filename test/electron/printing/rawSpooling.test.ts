import { describe, expect, it } from 'vitest'

import { spoolRawToCups } from '../../../electron/printing/cupsRaw.ts'
import type { PrintOutcome } from '../../../electron/printing/printing.ts'
import type { Fed, SystemFeed } from '../../../electron/printing/systemCommand.ts'
import { systemFeed } from '../../../electron/printing/systemCommand.ts'
import { spoolRawToWindows } from '../../../electron/printing/windowsRaw.ts'

const TAKEN: PrintOutcome = { kind: 'taken' }
const DATA = Uint8Array.from({ length: 256 }, (_, n) => n)
const EVIL = `x'; Remove-Item C:\\ -Recurse; '`

const ended = (part: Partial<Fed>): SystemFeed => {
  return async () => ({ code: 0, started: true, output: '', complaints: '', ...part })
}

describe('RAW into a queue of Windows', () => {
  const send = (part: Partial<Fed>): Promise<PrintOutcome> =>
    spoolRawToWindows(ended(part), 'XP-80C', 'Талон', DATA)

  it.each<readonly [PrintOutcome, Partial<Fed>]>([
    [TAKEN, { output: 'starting\r\ntaken\r\n' }],
    // Before the word "starting" the spooler has been given nothing.
    [{ kind: 'refused', problem: 'NO_PRINTER' }, { output: 'open 1801\r\n' }],
    [{ kind: 'refused', problem: 'SPOOL_FAILED' }, { output: 'open 5\r\n' }],
    [
      { kind: 'refused', problem: 'SPOOL_FAILED' },
      { code: 1, complaints: 'Add-Type is not allowed here' },
    ],
    [{ kind: 'refused', problem: 'TIMEOUT' }, { code: null }],
    [
      { kind: 'refused', problem: 'SPOOL_FAILED' },
      { code: null, started: false },
    ],
    [{ kind: 'refused', problem: 'SPOOL_FAILED' }, { output: 'starting\r\nstart 1722\r\n' }],
    // After it something may have come out.
    [{ kind: 'doubted', problem: 'CUT_OFF' }, { output: 'starting\r\nwrite 1453\r\n' }],
    [{ kind: 'doubted', problem: 'CUT_OFF' }, { output: 'starting\r\nend 6\r\n' }],
    [
      { kind: 'doubted', problem: 'CUT_OFF' },
      { code: 1, output: 'starting\r\n' },
    ],
    [
      { kind: 'doubted', problem: 'TIMEOUT' },
      { code: null, output: 'starting\r\n' },
    ],
  ])('%o', async (outcome, fed) => {
    expect(await send(fed)).toEqual(outcome)
  })

  it('hands names over apart from the command, and the ticket through a pipe', async () => {
    const calls: { readonly args: string; readonly input: unknown; readonly env: unknown }[] = []
    const feed: SystemFeed = async (_file, args, input, env) => {
      calls.push({ args: args.join(' '), input, env })
      return { code: 0, started: true, output: 'starting\ntaken', complaints: '' }
    }
    await spoolRawToWindows(feed, EVIL, EVIL, DATA)
    expect(calls[0]?.args).not.toContain('Remove-Item')
    expect(calls[0]?.args).not.toMatch(/["\n]/) // neither survives a command line of Windows
    expect(calls[0]?.env).toEqual({ MERZIM_PRINTER: EVIL, MERZIM_TITLE: EVIL })
    expect(Buffer.from(String(calls[0]?.input), 'base64').equals(Buffer.from(DATA))).toBe(true)
  })
})

describe('raw into a queue of CUPS', () => {
  it.each<readonly [PrintOutcome, Partial<Fed>]>([
    [TAKEN, { output: 'request id is ROLL-12 (0 file(s))\n' }],
    [
      { kind: 'refused', problem: 'NO_PRINTER' },
      { code: 1, complaints: 'lp: The printer or class does not exist.' },
    ],
    [
      { kind: 'refused', problem: 'SPOOL_FAILED' },
      { code: 1, complaints: 'lp: Bad file descriptor' },
    ],
    [
      { kind: 'refused', problem: 'SPOOL_FAILED' },
      { code: null, started: false },
    ],
    [{ kind: 'doubted', problem: 'TIMEOUT' }, { code: null }],
  ])('%o', async (outcome, fed) => {
    expect(await spoolRawToCups(ended(fed), 'ROLL', 'Талон', DATA)).toEqual(outcome)
  })
})

describe('a program that is fed', () => {
  it('gets every byte, and says how it ended', async () => {
    const script = 'process.stdin.pipe(process.stdout); process.exitCode = 3'
    const { code, started, output } = await systemFeed(
      process.execPath,
      ['-e', script],
      'талон'.repeat(50_000),
    )
    expect({ code, started }).toEqual({ code: 3, started: true })
    expect(output).toBe('талон'.repeat(50_000))
  })

  it('may be missing, or end without reading', async () => {
    expect(await systemFeed('/nonexistent/program', [], DATA)).toMatchObject({ code: null, started: false })
    const much = new Uint8Array(5_000_000)
    expect(await systemFeed(process.execPath, ['-e', 'process.exit(1)'], much)).toMatchObject({ code: 1 })
  })
})
