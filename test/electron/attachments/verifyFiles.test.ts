import { rm, writeFile } from 'node:fs/promises'

import { describe, expect, it } from 'vitest'

import { fixedClock } from '@shared/time/clock.ts'
import { parseLocalDateTime as at } from '@shared/time/localDateTime.ts'

import { runHeadless } from '../../../electron/headless/commandLine.ts'
import { verifyCommand } from '../../../electron/headless/verify.ts'
import { aDraft, ID, registration, useOfficeDesk } from './officeDesk.ts'

const desk = useOfficeDesk()
const OTHER = '00000000-0000-4000-8000-000000000002'

async function verify() {
  const out: string[] = []
  const code = await runHeadless(['verify', '--data', desk.data], [verifyCommand], {
    readStdin: async () => '',
    out: (text) => out.push(text),
    err: () => undefined,
    clock: fixedClock(at('2026-03-17T11:00')),
  })
  return { code, report: JSON.parse(out.join('')) as { problems: unknown; attachments: unknown } }
}

const text = (name: string) => desk.stored(`${name}.txt`, Buffer.from(name))

describe('verify', () => {
  it('names orphans without calling them a problem, and counts what waits in drafts as used', async () => {
    const used = await text('used')
    const drafted = await text('drafted')
    const orphan = await text('orphan')
    await desk.answer('intake.register', registration([used]))
    await desk.answer('intake.save-draft', aDraft(drafted, OTHER))
    const { code, report } = await verify()
    expect(report.attachments).toEqual({
      named: 1,
      stored: 3,
      orphans: [orphan.hash],
      setAside: 0,
      unfinished: 0,
    })
    expect(report.problems).toEqual([])
    expect(code).toBe(0)
  })

  it('tells missing and changed files, removed ones included, by number and hash and without a name', async () => {
    const first = await text('Өтегенова')
    const second = await text('second')
    await desk.answer('intake.register', registration([first, second]))
    const command = { type: 'remove-attachment', hash: second.hash, reason: 'чужой' } as const
    await desk.answer('card.act', { id: ID, version: 3, command })
    await rm(desk.placeIn(first.hash))
    await writeFile(desk.placeIn(second.hash), 'third')
    const { code, report } = await verify()
    expect(report.problems).toEqual([
      { kind: 'attachment-missing', number: 'К1-26-0001', hash: first.hash },
      { kind: 'attachment-changed', number: 'К1-26-0001', hash: second.hash },
    ])
    expect(JSON.stringify(report)).not.toContain('Өтегенова')
    expect(code).toBe(1)
  })
})
