import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { decide } from '@shared/complaint/decide.ts'
import type { ComplaintEvent } from '@shared/complaint/events.ts'
import { ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import type { Channel, Input, Output } from '@shared/ipc/protocol.ts'

import type { Office } from '../../../electron/compose.ts'
import { anOffice, anOperator, contextOn } from '../../support/builders.ts'
import { foldState } from '../../support/foldState.ts'
import { atAkim, decision, extend } from '../../support/steps.ts'
import { shareFolder } from './shareFolder.ts'

const DAY = '2026-03-16'
const HEAD = anOperator({ id: 'head-1', role: 'head' })

const meanwhile = { ...atAkim, number: 'К1-26-0009' }

const place = shareFolder()
const { close } = place

async function open(name: string): Promise<Office> {
  const office = await place.open(name)
  office.parts.session.enter(HEAD)
  return office
}

async function setUp(name: string, mark: string): Promise<Office> {
  const office = await open(name)
  const { journal } = office.parts
  const events: readonly DirectoryEvent[] = [
    { type: 'office.saved', office: anOffice() },
    {
      type: 'office.workstation-saved',
      workstation: { node: journal.node, mark, name: { kk: mark, ru: mark } },
    },
    { type: 'directory.operator-saved', operator: HEAD },
  ]
  await store(office, DIRECTORY_STREAM, events)
  await ask(office, 'exchange.choose-folder', undefined)
  await ask(office, 'exchange.switch', { on: true })
  await ask(office, 'exchange.now', undefined)
  // Every workstation here was set up apart: all but the first have to be told that it is one office.
  const { otherOffice } = await ask(office, 'exchange.page', undefined)
  if (otherOffice) await ask(office, 'exchange.same-office', undefined)
  await ask(office, 'exchange.now', undefined)
  return office
}

async function store(
  office: Office,
  stream: string,
  events: readonly { readonly type: string }[],
): Promise<void> {
  const stored = await office.parts.journal.append(stream, HEAD.id, () => ok(events))
  if (!stored.ok) throw new Error(stored.error.code)
}

async function ask<C extends Channel>(office: Office, channel: C, input: Input<C>): Promise<Output<C>> {
  const result = (await office.dispatch(channel, input)) as Result<Output<C>>
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** Takes a step of complaint `c1` as the card would. */
async function step(office: Office, command: Parameters<typeof decide>[1]): Promise<void> {
  const complaint = office.parts.world.complaints.get('c1')
  if (!complaint) throw new Error('no complaint')
  const decided = decide(complaint, command, contextOn(DAY))
  if (!decided.ok) throw new Error(decided.error.code)
  await store(office, 'c1', decided.value)
}

const exchangeAll = async (...offices: readonly Office[]): Promise<void> => {
  for (const office of [...offices, ...offices]) await ask(office, 'exchange.now', undefined)
}

it('two desks that extend one complaint apart have the same state, and the lost step on both pages', async () => {
  const a = await setUp('a', 'К1')
  const b = await setUp('b', 'К2')
  await store(a, 'c1', [atAkim])
  await exchangeAll(a, b)
  await step(a, extend(DAY, { days: 3 }))
  await step(b, extend(DAY, { days: 7 }))
  await exchangeAll(a, b)
  expect(foldState(b.parts.fold)).toEqual(foldState(a.parts.fold))
  const [pageA, pageB] = [await ask(a, 'exchange.page', undefined), await ask(b, 'exchange.page', undefined)]
  expect(pageA.conflicts).toHaveLength(1)
  expect(pageB.conflicts).toEqual(pageA.conflicts)
  expect(pageA.conflicts[0]).toMatchObject({ complaintId: 'c1', event: { type: 'complaint.extended' } })
  await step(a, decision(DAY))
  await exchangeAll(a, b)
  expect(b.parts.world.complaints.get('c1')?.status).toBe('decided')
})

/** How long an extension is. */
const daysOf = (taken: { readonly event: ComplaintEvent | null } | null): number =>
  taken?.event?.type === 'complaint.extended' ? taken.event.days : 0

it('a conflict is settled by the head with a reason: the lost step counts instead, at every desk', async () => {
  const [a, b] = [await setUp('a', 'К1'), await setUp('b', 'К2')]
  await store(a, 'c1', [atAkim])
  await exchangeAll(a, b)
  await step(a, extend(DAY, { days: 3 }))
  await step(b, extend(DAY, { days: 7 }))
  await exchangeAll(a, b)
  const [conflict] = (await ask(b, 'exchange.page', undefined)).conflicts
  if (!conflict) throw new Error('no conflict')
  const lost = daysOf(conflict)
  expect(new Set([lost, daysOf(conflict.standing)])).toEqual(new Set([3, 7]))
  const settling = { complaintId: 'c1', conflictId: conflict.eventId, holds: 'lost' as const }
  expect(await b.dispatch('exchange.settle', { ...settling, reason: '  ' })).toMatchObject({
    error: { code: 'reason-missing' },
  })
  await ask(b, 'exchange.settle', { ...settling, reason: 'по письму К2' })
  await exchangeAll(b, a)
  expect(foldState(b.parts.fold)).toEqual(foldState(a.parts.fold))
  expect(a.parts.world.complaints.get('c1')?.extension?.days).toBe(lost)
  const page = await ask(a, 'exchange.page', undefined)
  expect(page.conflicts).toEqual([])
  expect(page.settled).toMatchObject([
    { complaintId: 'c1', holds: 'lost', reason: 'по письму К2', lost: { event: { days: lost } } },
  ])
  const { history } = await ask(a, 'card.get', { id: 'c1' })
  expect(history[0]).toMatchObject({ event: { type: 'complaint.conflict-settled' } })
  expect(history.filter(({ undone }) => undone).map(daysOf)).toEqual([daysOf(conflict.standing)])
})

it('a cloned data folder is found out, becomes a workstation of its own at the next start, and all agree', async () => {
  const a = await setUp('a', 'К1')
  await close(a)
  await cp(join(place.folder(), 'a'), join(place.folder(), 'clone'), { recursive: true })
  const original = await open('a')
  await store(original, 'c1', [atAkim])
  await exchangeAll(original)
  const clone = await open('clone')
  await store(clone, 'c2', [atAkim])
  await exchangeAll(clone)
  expect(await ask(clone, 'exchange.status', undefined)).toMatchObject({
    state: 'failed',
    alarm: true,
    waiting: 1,
  })
  expect((await ask(clone, 'exchange.page', undefined)).fork).toEqual({
    cause: 'twin',
    seq: 4,
    records: 1,
    newMark: null,
  })
  await ask(clone, 'exchange.new-identity', undefined)
  expect((await ask(clone, 'exchange.page', undefined)).fork?.newMark).toBe('К2')
  await store(clone, 'c3', [meanwhile])
  await close(clone)
  const own = await open('clone')
  expect(own.parts.journal.node).not.toBe(original.parts.journal.node)
  expect(own.parts.world.directory.workstations.get(own.parts.journal.node)?.mark).toBe('К2')
  await exchangeAll(own, original)
  expect([...original.parts.world.complaints.keys()].toSorted()).toEqual(['c1', 'c2', 'c3'])
  expect(foldState(own.parts.fold)).toEqual(foldState(original.parts.fold))
  expect(await ask(own, 'exchange.status', undefined)).toMatchObject({ state: 'current', alarm: false })
})

it('a record lost on the disk before anybody had it: told, and what follows goes out from a place of its own', async () => {
  const a = await setUp('a', 'К1')
  const b = await setUp('b', 'К3')
  await ask(a, 'exchange.switch', { on: false })
  await store(a, 'c1', [atAkim])
  await store(a, 'c2', [atAkim])
  await close(a)
  const journal = join(place.folder(), 'a', 'journal')
  const month = (await readdir(journal)).find((name) => name !== 'office.ndjson') ?? ''
  const bytes = await readFile(join(journal, month))
  bytes[100] = 0x01
  await writeFile(join(journal, month), bytes)
  const hurt = await open('a')
  await ask(hurt, 'exchange.switch', { on: true })
  await exchangeAll(hurt)
  expect(await ask(hurt, 'exchange.status', undefined)).toMatchObject({ state: 'failed', alarm: true })
  expect((await ask(hurt, 'exchange.page', undefined)).fork).toMatchObject({
    cause: 'lost',
    seq: 4,
    records: 1,
  })
  await ask(hurt, 'exchange.new-identity', undefined)
  await close(hurt)
  const own = await open('a')
  await store(own, 'c3', [atAkim])
  await exchangeAll(own, b)
  expect(await ask(own, 'exchange.status', undefined)).toMatchObject({ state: 'current', alarm: false })
  expect([...b.parts.world.complaints.keys()].toSorted()).toEqual(['c2', 'c3'])
})
