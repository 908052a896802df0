import { describe, expect, it } from 'vitest'

import { settlednessAfter } from '@shared/complaint/settled.ts'

import { headOf, type LineHead } from '../../../electron/journal/lineHead.ts'
import { lineOf, NO_HASH, sealLine } from '../../../electron/journal/seal.ts'
import { createStreamSurvey } from '../../../electron/journal/streamSurvey.ts'
import { note, openDesk } from './desk.ts'

const head = (seq: number, type: string | null, part: Partial<LineHead> = {}): LineHead => ({
  node: 'pc-1',
  seq,
  group: 1,
  stream: 'c1',
  type,
  ...part,
})
const CLOSED = [head(1, 'complaint.registered'), head(2, 'complaint.decided'), head(3, 'complaint.answered')]

function surveyOf(heads: readonly LineHead[]) {
  const survey = createStreamSurvey(settlednessAfter)
  for (const one of heads) survey.note(one)
  return survey
}

describe('a stream is settled', () => {
  it('when one workstation closed it', () => {
    const survey = surveyOf(CLOSED)
    expect([0, 1, 2].map((place) => survey.isSettled(place))).toEqual([true, true, true])
  })

  it('wherever a change of the calendar, and whoever made it, lies among its events', () => {
    const moved = head(9, 'complaint.due-recalculated', { node: 'pc-2' })
    for (const heads of [[moved, ...CLOSED], CLOSED.toSpliced(2, 0, moved), [...CLOSED, moved]]) {
      expect(surveyOf(heads).isSettled(0)).toBe(true)
    }
    expect(surveyOf([moved]).isSettled(0)).toBe(false)
    expect(surveyOf([moved, ...CLOSED.slice(0, 2)]).isSettled(0)).toBe(false)
  })

  it.each([
    ['while it is open', CLOSED.slice(0, 2)],
    ['when another workstation wrote in it', CLOSED.with(1, head(1, 'complaint.decided', { node: 'pc-2' }))],
    ['when it does not lie in order', [CLOSED[1], CLOSED[0], CLOSED[2]].map((one) => one ?? head(9, ''))],
    ['when a newer program wrote in it', [...CLOSED, head(4, null)]],
    ['when it does not begin with a registration', CLOSED.slice(1)],
    ['when it was reopened', [...CLOSED, head(4, 'complaint.reopened')]],
  ])('but not %s', (_, heads) => {
    expect(surveyOf(heads).isSettled(0)).toBe(false)
  })
})

describe('a survey is whole', () => {
  it('when each number of each node is there once, in whatever order', () => {
    expect(surveyOf([head(2, 'a'), head(1, 'a'), head(1, 'a', { node: 'pc-2' })]).isWhole()).toBe(true)
  })

  it.each([
    ['missing', [head(1, 'a'), head(3, 'a')]],
    ['there twice', [head(1, 'a'), head(2, 'a'), head(2, 'a')]],
    ['beyond belief', [head(1, 'a'), head(2 ** 40, 'a')]],
    ['of another node', [head(1, 'a'), head(2, 'a', { node: 'pc-2' })]],
  ])('but not when one is %s', (_, heads) => {
    expect(surveyOf(heads).isWhole()).toBe(false)
  })
})

describe('the head of a line', () => {
  const of = (line: string): LineHead | null => {
    const bytes = Buffer.from(`\n${line}\n`)
    return headOf(bytes, 1, bytes.length - 1)
  }

  it('says what the whole line says', async () => {
    const { journal } = await openDesk()
    const events = [...(await note(journal, 'Шағым', 'a', 'b')), ...(await note(journal, 'c1', 'c'))]
    for (const event of journal.since(journal.node, 1)) {
      const { node, seq, stream, data } = event
      const found = of(lineOf(event))
      expect(found).toMatchObject({ node, seq, group: event.of ?? 1, type: data.type })
      if (stream === 'c1') expect(found?.stream).toBe(stream)
    }
    expect(events).toHaveLength(3)
  })

  it('is found wherever the type stands, and tells a newer program’s event', async () => {
    const { journal } = await openDesk()
    const [event] = await note(journal, 'c1', 'a')
    if (!event) throw new Error('nothing was stored')
    const late = sealLine(NO_HASH, { ...event, data: { text: 'x'.repeat(500), type: 'complaint.noted' } })
    expect(of(late)).toMatchObject({ seq: 1, type: 'complaint.noted' })
    expect(of(sealLine(NO_HASH, { ...event, v: 2 }))).toMatchObject({ seq: 1, type: null })
    expect(of(late.slice(0, -2))).toBeNull()
  })
})
