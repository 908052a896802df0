import { afterEach, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'

import type { Channel, Output } from '@shared/ipc/protocol.ts'
import { everyComplaint } from '@shared/queries/registerList.ts'

import { fill, openIntake } from './support/intake.ts'
import type { RunningApp } from './support/launch.ts'

let app: RunningApp | undefined

afterEach(async () => {
  await app?.close()
  app = undefined
})

async function open(...options: Parameters<typeof openIntake>): Promise<Page> {
  app = await openIntake(...options)
  return app.window
}

/** Says how the complaint came, by the keys, and goes on to the applicant. */
async function chooseChannel(window: Page, channel: 'post' | 'portal' | 'reception'): Promise<void> {
  const steps = ['counter', 'post', 'portal', 'reception'].indexOf(channel)
  await window.keyboard.press('Alt+Digit0')
  for (let step = 0; step < steps; step += 1) await window.keyboard.press('ArrowRight')
  await expect.poll(() => window.locator('input[name=channel]:checked').inputValue()).toBe(channel)
}

/** Registers what stands in the form with its gaps, which are told once; answers with the number it was given. */
async function register(window: Page): Promise<string> {
  const number = (await window.locator('.intake .ph .meta b').textContent()) ?? ''
  await window.keyboard.press('Control+Enter')
  await window.waitForSelector('.mb.warn[role=alert]')
  await window.keyboard.press('Control+Enter')
  await window.locator('[role=dialog], [role=alertdialog]', { hasText: number }).waitFor()
  return number
}

/** The complaint with a number as the program keeps it. */
async function stored(window: Page, number: string): Promise<unknown> {
  const query = everyComplaint(number, 'ru')
  const { rows } = await ask(window, 'register.list', { query, offset: 0, limit: 10 })
  const id = rows.find((row) => row.number === number)?.id
  return (await ask(window, 'card.get', { id })).complaint.registration
}

/** Asks the main process as the window does. */
async function ask<C extends Channel>(window: Page, channel: C, input?: unknown): Promise<Output<C>> {
  const answer = await window.evaluate(
    ([name, given]) =>
      (
        window as unknown as {
          bridge: { invoke(channel: unknown, input: unknown): Promise<{ value: never }> }
        }
      ).bridge.invoke(name, given),
    [channel, input],
  )
  return answer.value
}

describe('a complaint that did not come over the counter', () => {
  it('is registered by post on the day it came, with its envelope', { timeout: 120_000 }, async () => {
    const window = await open('kk')
    await chooseChannel(window, 'post')
    await fill(window, 'person')
    await window.locator('#intake-filedOn').fill('12.03.2026')
    await window.locator('#intake-receivedAt').fill('16.03.2026')
    await window.keyboard.press('Tab')
    await window.locator('#intake-enteredLaterReason').fill('Хат кеңсеге кешке келді')
    const number = await register(window)
    expect(await stored(window, number)).toMatchObject({
      form: { channel: 'post', filedOn: '2026-03-12', receivedAt: '2026-03-16T10:42' },
    })
  })

  it('is registered from a card pasted from the portal, without a ticket', { timeout: 120_000 }, async () => {
    const window = await open('ru')
    await chooseChannel(window, 'portal')
    const directory = await ask(window, 'intake.directory')
    const [provider] = directory.providers
    await app?.electron.evaluate(
      ({ clipboard }, text) => clipboard.writeText(text),
      [
        'Номер обращения: KZ-1029384756',
        'Дата подачи: 16.03.2026, 15:20',
        'ФИО: Сұлтанова Мадина Ерікқызы',
        'ИИН: 840229400006',
        'Город: г. Кокшетау',
        'Адрес: ул. Абая, 83',
        `Услугодатель: ${provider?.name.ru ?? ''}`,
        'Содержание: Отказ получен без причины',
        'Требования: Отменить отказ',
      ].join('\n'),
    )
    await window.locator('#intake-motives').focus()
    await window.keyboard.press('Control+KeyV')
    await expect.poll(() => window.locator('#intake-applicant-surname').inputValue()).toBe('Сұлтанова')
    expect(await window.locator('#intake-motives').inputValue()).toBe('Отказ получен без причины')
    expect(await window.locator('.intake .marks li').count()).toBe(4)
    expect(await window.locator('.intake .marks li').first().textContent()).toContain('16.03.2026, 15:20')
    const number = await register(window)
    await window.keyboard.press('F2')
    await window.locator('[role=dialog]').waitFor({ state: 'detached' })
    expect(await stored(window, number)).toMatchObject({
      form: {
        channel: 'portal',
        externalNumber: 'KZ-1029384756',
        providerId: provider?.id,
        receivedAt: '2026-03-16T15:20',
      },
    })
  })

  it(
    'is registered at a personal reception, from the words of the visitor',
    { timeout: 120_000 },
    async () => {
      const window = await open('kk')
      await chooseChannel(window, 'reception')
      await window.waitForSelector('.intake .mb.info')
      await fill(window, 'person')
      const number = await register(window)
      expect(await stored(window, number)).toMatchObject({
        form: {
          channel: 'reception',
          filedOn: '2026-03-17',
          motives: 'Жауап мерзімінде берілмеді, анықтама үш рет сұралды.',
        },
      })
    },
  )
})
