import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { ok } from '@shared/core/result.ts'
import { DIRECTORY_STREAM } from '@shared/directory/events.ts'

import { openTestOffice, setUpTestOffice, type OfficeUnderTest } from '../support/officeUnderTest.ts'

const TEMPORARY = 'қыс-2026'
const OWN = 'көктем-7'

let folder: string
let desk: OfficeUnderTest
let clerk: string

async function open(at = '2026-03-17T10:42'): Promise<void> {
  desk = await openTestOffice(folder, at)
}

const signIn = (password: string) => desk.attempt('session.sign-in', { operatorId: clerk, password })
const change = (password: string, current = '') =>
  desk.attempt('session.change-password', { current, password })
const phase = async () => (await desk.ask('app.state', undefined)).phase

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-password-'))
  await open()
  await setUpTestOffice(desk)
  const { operators } = await desk.ask('directory.all', undefined)
  clerk = operators.find(({ role }) => role === 'registrar')?.id ?? ''
  await desk.ask('directory.set-password', { operatorId: clerk, password: TEMPORARY })
})

afterEach(async () => {
  await desk.office.close()
  await rm(folder, { recursive: true, force: true })
})

describe('a temporary password', () => {
  it('opens nothing but the choice of an own one', async () => {
    expect(await signIn(TEMPORARY)).toMatchObject({ ok: true })
    expect(await phase()).toBe('new-password')
    expect(await desk.attempt('register.counts', undefined)).toMatchObject({ error: { code: 'signed-out' } })
    expect(await desk.attempt('directory.all', undefined)).toMatchObject({ error: { code: 'signed-out' } })
    expect(await change(OWN)).toMatchObject({ ok: true, value: { id: clerk } })
    expect(await phase()).toBe('ready')
    expect(await desk.attempt('register.counts', undefined)).toMatchObject({ ok: true })
  })

  it('works no longer once there is an own one, also after a restart', async () => {
    await signIn(TEMPORARY)
    await change(OWN)
    await desk.office.close()
    await open()
    expect(await signIn(TEMPORARY)).toMatchObject({ error: { code: 'wrong-password' } })
    expect(await signIn(OWN)).toMatchObject({ ok: true })
    expect(await phase()).toBe('ready')
  })

  it('still asks for an own one after a restart', async () => {
    await signIn(TEMPORARY)
    await desk.office.close()
    await open()
    await signIn(TEMPORARY)
    expect(await phase()).toBe('new-password')
  })

  it.each([
    ['12345', 'short'],
    ['123456', 'simple'],
    [TEMPORARY, 'same'],
  ])('is not replaced by %s', async (password, problem) => {
    await signIn(TEMPORARY)
    expect(await change(password)).toMatchObject({ error: { fields: { password: problem } } })
    expect(await phase()).toBe('new-password')
  })

  it('is not replaced by one with the own name in it', async () => {
    await signIn(TEMPORARY)
    const surname = desk.office.parts.session.holder()?.surname ?? ''
    expect(await change(`${surname.toLowerCase()}1`)).toMatchObject({
      error: { fields: { password: 'named' } },
    })
  })

  it('is not for the giver: the head changes the own password with the old one', async () => {
    expect(
      await desk.attempt('directory.set-password', { operatorId: 'head-1', password: TEMPORARY }),
    ).toMatchObject({ error: { code: 'not-possible' } })
  })
})

describe('an own password', () => {
  beforeEach(async () => {
    await signIn(TEMPORARY)
    await change(OWN)
  })

  it('is changed with the old one only, and wrong ones count as at the sign-in', async () => {
    for (const left of [4, 3, 2, 1])
      expect(await change('жаз-2026', 'басқа')).toMatchObject({ error: { params: { left } } })
    expect(await change('жаз-2026', 'басқа')).toMatchObject({ error: { code: 'too-many-attempts' } })
    expect(await change('жаз-2026', OWN)).toMatchObject({ error: { code: 'too-many-attempts' } })
    desk.at('2026-03-17T10:43')
    expect(await change('жаз-2026', OWN)).toMatchObject({ ok: true })
    expect(await signIn(OWN)).toMatchObject({ error: { code: 'wrong-password' } })
  })

  it('is not changed at a closed desk', async () => {
    await desk.ask('session.lock', undefined)
    expect(await change('жаз-2026', OWN)).toMatchObject({ error: { code: 'signed-out' } })
  })

  it('opens nothing for somebody who has been retired meanwhile', async () => {
    const operator = desk.office.parts.session.operator()
    if (!operator) throw new Error('nobody at the desk')
    const retired = { type: 'directory.operator-saved', operator: { ...operator, retired: true } }
    await desk.office.parts.journal.append(DIRECTORY_STREAM, 'head-1', () => ok([retired]))
    expect(await phase()).toBe('sign-in')
    expect(await signIn(OWN)).toMatchObject({ error: { code: 'not-found' } })
  })
})

describe('what is remembered of sign-ins', () => {
  it('tells when an operator was here last', async () => {
    await signIn(TEMPORARY)
    await change(OWN)
    const { signIns } = await desk.ask('directory.all', undefined)
    expect(signIns.find(({ operatorId }) => operatorId === clerk)).toEqual({
      operatorId: clerk,
      at: '2026-03-17T10:42',
      temporary: false,
    })
    expect(signIns.find(({ operatorId }) => operatorId === 'head-1')?.at).toBeNull()
  })

  it('begins anew when its file is damaged, and keeps the file', async () => {
    await desk.office.close()
    await writeFile(join(folder, 'sign-ins.json'), '{"x":')
    await open()
    expect(await signIn(TEMPORARY)).toMatchObject({ ok: true })
    expect(await readdir(folder)).toContain('sign-ins.json.damaged')
  })
})
