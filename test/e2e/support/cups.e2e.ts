import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { hasCups, startCups, type PrintServer } from './cups.ts'

describe.skipIf(!hasCups())('the print server of the tests', () => {
  let cups: PrintServer
  let folder: string

  beforeAll(async () => {
    cups = await startCups({ ROLL: 'thermal80', SHEET: 'sheet' })
    folder = await mkdtemp(join(tmpdir(), 'merzim-text-'))
    await writeFile(join(folder, 'note.txt'), 'note\n')
  })

  afterAll(async () => {
    await cups.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const print = (printer: string): string =>
    execFileSync('lp', ['-d', printer, '-t', 'A note', join(folder, 'note.txt')], {
      env: { ...process.env, CUPS_SERVER: cups.socket },
      encoding: 'utf8',
    })

  it('keeps what a printer printed, with its title', async () => {
    print('SHEET')
    const [job] = await cups.jobs('SHEET', 1)
    expect(job?.title).toBe('A note')
  })

  it('holds a job while there is no paper, and prints it afterwards', async () => {
    await cups.setMode('ROLL', 'nopaper')
    print('ROLL')
    expect(await cups.lpstat('-o')).toContain('ROLL-')
    expect(await cups.jobCount('ROLL')).toBe(0)
    await cups.setMode('ROLL', 'ok')
    expect(await cups.jobs('ROLL', 1)).toHaveLength(1)
  })
})
