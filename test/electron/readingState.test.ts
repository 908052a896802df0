import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import { fixedClock } from '@shared/time/clock.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { composeOffice, type Office } from '../../electron/compose.ts'
import { enterDemo } from '../../electron/demo/prepareDemo.ts'
import { writeDemo } from '../../electron/demo/writeDemo.ts'
import { surroundingsOf } from '../support/surroundings.ts'

const COMPLAINTS = 800
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reading-'))
  await writeDemo(folder, { complaints: COMPLAINTS, seed: 5, today: parseLocalDate('2026-11-20') })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('the window is told that Today is complete before the journal is read, and Today stays as it is', async () => {
  const asked: Promise<unknown>[] = []
  let office: Office | null = null
  const ask = async (channel: 'app.state' | 'today.view'): Promise<unknown> => {
    const input = channel === 'today.view' ? { tile: null, onlyMine: false } : undefined
    const result = await office?.dispatch(channel, input)
    return result?.ok ? result.value : result?.error
  }
  office = await composeOffice(
    surroundingsOf({
      dataFolder: folder,
      clock: fixedClock(parseLocalDateTime('2026-11-23T10:00')),
      // The window asks whenever it is told something, once there is a window.
      publish: (topic) =>
        office && topic === 'journal.loading' && asked.push(ask('app.state'), ask('today.view')),
    }),
  )
  await enterDemo(office.parts)
  await office.parts.journal.loaded
  await office.parts.journal.checkChain()
  const last = { state: await ask('app.state'), view: await ask('today.view') }
  expect(last.state).toMatchObject({ toDoKnown: true, complaints: COMPLAINTS })
  const answers = await Promise.all(asked)
  const early = answers.findIndex((one) => Object(one).toDoKnown === true)
  expect(answers[early]).toMatchObject({ toDoKnown: true })
  expect(Object(answers[early]).loaded).toBeLessThan(1)
  expect(Object(answers[early]).complaints).toBeLessThan(COMPLAINTS)
  expect(answers[early + 1]).toEqual(last.view)
  await office.close()
})
