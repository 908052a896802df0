import { describe, expect, it } from 'vitest'

import { createCupsSpooler, parseJobs, parseStates } from '../../../electron/printing/cupsSpooler.ts'
import { createWindowsSpooler, parseWindowsStates } from '../../../electron/printing/windowsSpooler.ts'
import type { SystemFeed } from '../../../electron/printing/systemCommand.ts'

const noFeed: SystemFeed = async () => ({ code: null, started: false, output: '', complaints: '' })

const PRINTERS = `printer ROLL now printing ROLL-12.  enabled since Tue Mar 17 10:42:00 2026
\tForm mounted:
\tAlerts: media-empty-error
printer SHEET disabled since Tue Mar 17 10:42:00 2026 -
\tPaused
\tAlerts: paused
printer USB is idle.  enabled since Tue Mar 17 10:42:00 2026
\tAlerts: offline-report
printer OK is idle.  enabled since Tue Mar 17 10:42:00 2026
\tAlerts: none
printer SHUT is idle.  enabled since Tue Mar 17 10:42:00 2026
\tAlerts: none
`
const ACCEPTING = `ROLL accepting requests since Tue Mar 17 10:42:00 2026
SHUT not accepting requests since Tue Mar 17 10:42:00 2026 -
`

describe('CUPS', () => {
  it('tells every state of a printer', () => {
    const states = parseStates(PRINTERS, ACCEPTING, 'system default destination: OK\n')
    expect(Object.fromEntries([...states].map(([name, { state }]) => [name, state]))).toEqual({
      ROLL: 'no_paper',
      SHEET: 'stopped',
      USB: 'offline',
      OK: 'ready',
      SHUT: 'rejecting',
    })
    expect(states.get('OK')?.isDefault).toBe(true)
    expect(states.get('ROLL')?.isDefault).toBe(false)
  })

  it('lists jobs, and says nothing where it cannot', async () => {
    expect(parseJobs('ROLL-12  user  1024  Tue\nROLL-13  user  1024  Tue\n')).toEqual(['ROLL-12', 'ROLL-13'])
    expect(parseJobs('no entries')).toEqual([])
    expect(await createCupsSpooler(async () => null, noFeed).jobs('ROLL')).toBeNull()
  })
})

describe('Windows', () => {
  const printer = { Name: 'XP-80C', Default: true, WorkOffline: false, PrinterStatus: 3, PrinterState: 0 }

  it.each([
    ['ready', {}],
    ['offline', { WorkOffline: true }],
    ['offline', { PrinterStatus: 7 }],
    ['no_paper', { DetectedErrorState: 4 }],
    ['stopped', { PrinterState: 1 }],
  ])('tells %s', (state, part) => {
    expect(parseWindowsStates(JSON.stringify({ ...printer, ...part })).get('XP-80C')?.state).toBe(state)
  })

  it('reads one, several or no rows, and survives an answer that is none', () => {
    expect(parseWindowsStates(JSON.stringify([printer, { ...printer, Name: 'HP' }])).size).toBe(2)
    expect(parseWindowsStates('').size).toBe(0)
    expect(parseWindowsStates('Access denied').size).toBe(0)
  })

  it('hands over a printer’s name apart from the command', async () => {
    const calls: { readonly args: readonly string[]; readonly env: unknown }[] = []
    const spooler = createWindowsSpooler(async (_file, args, env) => {
      calls.push({ args, env })
      return '{"Id":7}'
    }, noFeed)
    const evil = `x'; Remove-Item C:\\ -Recurse; '`
    expect(await spooler.jobs(evil)).toEqual({ waiting: ['7'], known: null })
    expect(calls[0]?.args.join(' ')).not.toContain('Remove-Item')
    expect(calls[0]?.env).toEqual({ MERZIM_PRINTER: evil })
  })
})
