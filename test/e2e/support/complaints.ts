// Complaints as a clerk meets them in the window: registered at the counter, opened, read, acted on.
import type { Locator } from 'playwright-core'
import { expect } from 'vitest'

import type { GapField } from '@shared/complaint/gaps.ts'
import type { ObligationKind } from '@shared/complaint/obligations.ts'
import type { Addressee } from '@shared/deadline/rules.ts'
import { formatDate } from '@shared/i18n/dates.ts'
import { LocalDate } from '@shared/time/localDate.ts'

import { expectFocus, textbox, type Desk } from './flow.ts'
import { fill, nextPlace } from './intake.ts'

/** A day as the window writes it beside a duty. */
export const dayWords = ({ language }: Desk, day: string): string =>
  formatDate(LocalDate.parse(day), language, 'weekday-short')

/** Opens an empty form of a new complaint. */
export async function openForm(desk: Desk): Promise<void> {
  await desk.window.keyboard.press('F2')
  await expectFocus(textbox(desk, desk.t('intake:field.surname')))
  await expect.poll(() => nextPlace(desk.window)).toBeGreaterThan(0)
}

/** The alert that names what the law expects and nobody filled in. */
export const missing = ({ window }: Desk): Locator => window.locator('.intake').getByRole('alert')

/** Expects the alert to name these, in the words of the window. */
export async function expectMissing(desk: Desk, fields: readonly GapField[]): Promise<void> {
  await missing(desk).waitFor()
  const named = await textOf(missing(desk))
  for (const field of fields) expect(named).toContain(desk.t(`intake:gap.${field}`))
}

export async function addressTo({ window }: Desk, addressee: Addressee): Promise<void> {
  await window.locator(`input[name=addressee][value=${addressee}]`).check()
}

/** Registers what stands in the form, in spite of any gaps, and waits for the ticket; answers with the number. */
export async function registerForm(desk: Desk, { hasGaps = true } = {}): Promise<string> {
  const { t, window } = desk
  const number = (await window.locator('.intake .ph .meta b').textContent()) ?? ''
  await window.keyboard.press('Control+Enter')
  if (hasGaps) {
    await missing(desk).waitFor()
    await window.keyboard.press('Control+Enter')
  }
  await window.getByRole('dialog', { name: t('tickets:accepted', { number }), exact: true }).waitFor()
  return number
}

/** Leaves the ticket unprinted, which takes two presses at the counter, for the card of the complaint. */
export async function goOnToCard(desk: Desk, number: string): Promise<void> {
  const { t, window } = desk
  const card = window.getByRole('dialog').getByRole('button', { name: t('tickets:card'), exact: true })
  await card.click()
  if (await card.isVisible()) await card.click()
  await onCard(desk, number)
}

/** A complaint of one kind of applicant to somebody, from the empty form to its card. */
export async function register(
  desk: Desk,
  kind: Parameters<typeof fill>[1],
  addressee: Addressee,
): Promise<string> {
  await openForm(desk)
  await fill(desk.window, kind)
  await addressTo(desk, addressee)
  const number = await registerForm(desk)
  await goOnToCard(desk, number)
  return number
}

/** Opens a complaint by its number, as a scanned ticket does. */
export async function openNumber(desk: Desk, number: string): Promise<void> {
  await desk.window.keyboard.press('F3')
  await desk.window.keyboard.type(number)
  await desk.window.keyboard.press('Enter')
  await onCard(desk, number)
}

async function onCard({ t, window }: Desk, number: string): Promise<void> {
  await window.getByRole('heading', { name: number }).waitFor()
  await window.getByRole('toolbar', { name: t('card:toolbar') }).waitFor()
}

/** What the card says of one duty: by when, why, and what came of it. */
export const duty = ({ t, window }: Desk, kind: ObligationKind): Locator =>
  window.locator('.obl').filter({ has: window.getByText(t(`obligation.${kind}.title`), { exact: true }) })

/** What happened to the complaint, as the card tells it. */
export const history = ({ t, window }: Desk): Locator =>
  window.getByRole('group', { name: t('card:history.title'), exact: true })

export const dialogOf = ({ window }: Desk): Locator => window.getByRole('dialog')

/** Fills a field of the open dialog, by the beginning of its label. */
export async function fillIn(desk: Desk, label: string, text: string): Promise<void> {
  await dialogOf(desk).getByRole('textbox', { name: label }).first().fill(text)
}

/** Takes the step whose dialog is open. */
export async function take(desk: Desk): Promise<void> {
  await dialogOf(desk).waitFor()
  await desk.window.keyboard.press('Control+Enter')
  await dialogOf(desk).waitFor({ state: 'detached' })
}

/** Waits until a part of the screen says something. */
export async function says(part: Locator, words: string | RegExp): Promise<void> {
  await part.getByText(words).first().waitFor()
}

/** Leaves the dialog without taking its step. */
export async function leave({ window }: Desk): Promise<void> {
  await window.keyboard.press('Escape')
  await window.getByRole('dialog').waitFor({ state: 'detached' })
}

/** The words of a part of the screen, as one line. */
export async function textOf(part: Locator): Promise<string> {
  return inOneLine((await part.textContent()) ?? '')
}

export const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

/** The ticket in the dialog that prints it. */
export const ticketOf = ({ t, window }: Desk): Locator =>
  window.getByRole('region', { name: t('tickets:preview') })

/** The paper in the dialog that issues it. */
export const paperOf = ({ t, window }: Desk): Locator =>
  window.getByRole('region', { name: t('letters:preview') })
