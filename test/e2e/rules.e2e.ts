import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { BASIS_2007, LAW_2026 } from '@shared/deadline/lawTitles.ts'
import { kk as papers } from '@shared/i18n/texts/papers.ts'

import * as at from './support/complaints.ts'
import { goTo, inLanguage, keepPicture, openDesk, openSettings, textbox, type Desk } from './support/flow.ts'
import { fill } from './support/intake.ts'

const { addressTo, dialogOf, duty, fillIn, history, leave, missing, openNumber, says, take, textOf } = at

/** The department of A-12 gets another telephone, which every paper has to follow. */
const PHONE = '8 (7162) 29-72-57'
const HEAD = 'Әбілқасымов Д. Е.'

/**
 * The rules of both texts that describe the procedure to a citizen, the newer (N) and the older (A) one, each as the
 * clerk meets it in the window: the counter in Kazakh, the case after it in Russian.
 */
describe('the rules in the window', () => {
  let desk: Desk
  let satisfied: string
  let forwarded: string
  let akims: string
  let hasFailed = false

  beforeAll(async () => {
    desk = await openDesk('kk', { args: ['--demo'] })
  })

  // Every step stands on the ones before it.
  beforeEach(({ skip }) => skip(hasFailed))

  afterEach(async ({ task }) => {
    // Not before the last try: the next one would be skipped, and a failure with it.
    const isLast = (task.result?.retryCount ?? 0) >= Number(task.retry ?? 0)
    hasFailed ||= task.result?.state === 'fail' && isLast
    await keepPicture(desk, task)
  })

  afterAll(async () => {
    await desk.close()
  })

  const words = (day: string): string => at.dayWords(desk, day)
  const ticket = (): Promise<string> => textOf(at.ticketOf(desk))
  const paper = (): Promise<string> => textOf(at.paperOf(desk))

  it('A-12 the department that informs is a setting of the office', async () => {
    await openSettings(desk, 'office')
    const phone = textbox(desk, desk.t('session:field.departmentPhone'))
    await phone.fill(PHONE)
    await desk.window.keyboard.press('Control+KeyS')
    await goTo(desk, 'today')
    await openSettings(desk, 'office')
    expect(await phone.inputValue()).toBe(PHONE)
  })

  it('A-06 the form names a missing name, address and signature, and no patronymic', async () => {
    const { t, window } = desk
    await at.openForm(desk)
    expect(await textbox(desk, t('intake:field.filedOn')).inputValue()).toBe('17.03.2026')
    await window.keyboard.press('Control+Enter')
    const address = ['applicant.settlement', 'applicant.street'] as const
    await at.expectMissing(desk, ['applicant.surname', 'applicant.name', ...address, 'signed'])
    expect(await textOf(missing(desk))).not.toContain(t('intake:field.patronymic').toLowerCase())
  })

  it('A-07 the form names missing officials, motives and demands, and asks for position and initials', async () => {
    const { t, window } = desk
    await at.expectMissing(desk, ['contested', 'motives', 'demands'])
    await textbox(desk, t('intake:field.position')).fill('бас маман')
    await window
      .getByRole('combobox', { name: t('intake:field.official'), exact: true })
      .fill('Кәрімов Ж. Б.')
    await fill(window, 'person')
    await window.getByRole('checkbox', { name: t('intake:field.signed') }).check()
    expect(await window.locator('.intake').textContent()).not.toContain(t('intake:expectedMark'))
  })

  it('N-02, A-03 the clerk chooses among all addressees, the portal, the grounds and what is contested', async () => {
    const { t, window } = desk
    for (const addressee of ['provider_head', 'akim', 'authorised_body'] as const) {
      await window.getByRole('radio', { name: t(`intake:addressee.${addressee}`) }).check()
    }
    await window.getByRole('radio', { name: 'egov.kz' }).waitFor({ state: 'attached' })
    for (const subject of ['decision', 'action', 'inaction'] as const) {
      await window.getByLabel(t('intake:field.subject')).selectOption(t(`intake:subject.${subject}`))
    }
    for (const ground of ['incorrect_service', 'result'] as const) {
      await window.getByLabel(t('intake:field.ground')).selectOption(t(`intake:ground.${ground}`))
    }
  })

  it('N-03, N-05, N-06 three days from receipt, five and fifteen from registration stand beside the form', async () => {
    const { window } = desk
    const dates = window.locator('.intake .dates')
    // After hours on Monday: received that day, registered on Tuesday.
    await window.locator('#intake-receivedAt').fill('16.03.2026')
    await window.locator('#intake-receivedTime').fill('19:10')
    await addressTo(desk, 'provider_head')
    await dates.getByText(words('2026-03-19'), { exact: true }).waitFor()
    await dates.getByText(words('2026-03-27'), { exact: true }).waitFor()
    await addressTo(desk, 'authorised_body')
    await dates.getByText(words('2026-04-10'), { exact: true }).waitFor()
    expect(await dates.getByText(words('2026-03-19'), { exact: true }).count()).toBe(0)
    await window.locator('#intake-receivedAt').fill('17.03.2026')
    await window.locator('#intake-receivedTime').fill('10:42')
    await addressTo(desk, 'akim')
    await dates.getByText(words('2026-03-27'), { exact: true }).waitFor()
  })

  it('A-01 the clerk prepares the complaint for signature from what was said', async () => {
    const { t, window } = desk
    await window.getByRole('button', { name: t('letters:intake.about'), exact: true }).click()
    const written = await paper()
    for (const part of ['Өтегенова', 'анықтама үш рет сұралды', 'бас маман Кәрімов Ж. Б.']) {
      expect(written).toContain(part)
    }
  })

  it('A-02 the memo tells the order of appeal, the call centre and where to ask', async () => {
    const { t, window } = desk
    await window.getByRole('tab', { name: t('letters:kind.memo') }).click()
    await expect.poll(paper).toContain('8-800-080-7777')
    expect(await paper()).toContain('1414')
    expect(await paper()).toContain(PHONE)
    await leave(desk)
  })

  it('A-08 the ticket confirms the receipt: number, day, time, who accepted it', async () => {
    await addressTo(desk, 'provider_head')
    satisfied = await at.registerForm(desk, { hasGaps: false })
    for (const part of [satisfied, '17.03.2026', '10:42', HEAD]) expect(await ticket()).toContain(part)
  })

  it('N-01 the ticket names the contact centre and the free line, and the department of A-12', async () => {
    for (const part of ['1414', '8-800-080-7777', PHONE]) expect(await ticket()).toContain(part)
  })

  it('N-09, A-04 the ticket says that the court is open after the appeal before it', async () => {
    expect(await ticket()).toContain(at.inOneLine(papers.ticket.court))
    await at.goOnToCard(desk, satisfied)
  })

  it('N-04 satisfied in full within the three days it is not forwarded, and a document proves it', async () => {
    desk = await inLanguage(desk, 'ru')
    const { t, window } = desk
    await says(duty(desk, 'forward'), words('2026-03-20'))
    await window.keyboard.press('F8')
    await says(dialogOf(desk), t('card:forward.forwardHint'))
    await window.keyboard.press('Control+Enter')
    await says(dialogOf(desk), t('errors:text.document-missing'))
    await fillIn(desk, t('card:forward.document'), '77-ж')
    await take(desk)
    await says(duty(desk, 'forward'), t('card:duties.satisfiedBy', { number: '77-ж' }))
    await window.keyboard.press('F7')
    await says(dialogOf(desk), t('card:step.notNow'))
    await leave(desk)
  })

  it('N-03 forwarded in time, satisfied in part all the same', async () => {
    forwarded = await at.register(desk, 'entity', 'provider_head')
    const { t, window } = desk
    await window.keyboard.press('F7')
    await dialogOf(desk).getByRole('combobox').first().click()
    await window.getByRole('option', { name: /^Департамент Агентства/ }).click()
    await fillIn(desk, t('card:forward.number'), '03-14/389')
    await fillIn(desk, t('card:forward.partly'), '12-ч')
    await take(desk)
    await says(duty(desk, 'forward'), t('card:duties.doneOn', { date: words('2026-03-17') }))
    await says(history(desk), t('card:history.partly', { number: '12-ч' }))
  })

  it('N-06 the authorised body has fifteen days from the registration there', async () => {
    const { t, window } = desk
    await window.keyboard.press('F7')
    await fillIn(desk, t('card:registerReview.number'), '551')
    await take(desk)
    await says(duty(desk, 'review'), words('2026-04-10'))
  })

  it('N-07 extended on one of two grounds, by ten days at most', async () => {
    const { t, window } = desk
    await window.keyboard.press('F9')
    expect(await dialogOf(desk).getByRole('radio').count()).toBe(2)
    await window.keyboard.press('Control+Enter')
    await says(dialogOf(desk), t('errors:text.extension-without-ground'))
    await dialogOf(desk)
      .getByRole('radio', { name: t('card:extend.information'), exact: true })
      .check()
    const days = dialogOf(desk).getByRole('spinbutton')
    await days.fill('11')
    await days.press('Tab')
    await dialogOf(desk)
      .getByRole('button', { name: t('card:extend.submit', { days: 10 }) })
      .waitFor()
    await says(dialogOf(desk), words('2026-04-24'))
    await window.keyboard.press('Control+Enter')
  })

  it('N-08 the notice has three days, the form of the filing, the reason, and opens by itself', async () => {
    const { t, window } = desk
    await expect.poll(paper).toContain('получения дополнительной информации')
    await leave(desk)
    await says(duty(desk, 'notice'), words('2026-03-20'))
    await says(duty(desk, 'notice'), t('card:duties.noticeForm.paper'))
    await window.keyboard.press('Shift+F9')
    await take(desk)
    await says(history(desk), t('card:history.notice.paper', { date: '17.03.2026' }))
  })

  it('N-05 the akim has five days from the registration', async () => {
    akims = await at.register(desk, 'collective', 'akim')
    await says(duty(desk, 'review'), words('2026-03-27'))
    expect(await duty(desk, 'forward').count()).toBe(0)
  })

  it('A-05 what others are competent for is redirected to them, and the applicant told', async () => {
    const { t, window } = desk
    await window.keyboard.press('Shift+F7')
    await window.getByRole('menuitem', { name: t('card:side.step.redirect') }).click()
    await dialogOf(desk).getByRole('combobox').fill('Отдел полиции')
    await dialogOf(desk)
      .getByRole('checkbox', { name: t('card:redirect.told') })
      .uncheck()
    await take(desk)
    await says(
      history(desk),
      t('card:history.redirected.whole', { date: '17.03.2026', body: 'Отдел полиции' }),
    )
    await says(duty(desk, 'telling'), words('2026-03-20'))
  })

  it('A-09 the number of the ticket finds the complaint and how far it is', async () => {
    const { t } = desk
    await openNumber(desk, forwarded)
    await says(history(desk), t('card:history.registered', { number: forwarded }))
    await says(
      history(desk),
      new RegExp(t('card:history.forwarded', { date: '17.03.2026', body: '' }).trim()),
    )
    await says(duty(desk, 'review'), words('2026-04-24'))
    await openNumber(desk, akims)
    await says(history(desk), t('card:history.registered', { number: akims }))
  })

  it('A-11 a letter names the law of the day the complaint was registered', async () => {
    const { t, window } = desk
    await openNumber(desk, satisfied)
    await window.keyboard.press('Control+Shift+KeyP')
    await expect.poll(paper).toContain(LAW_2026.kk)
    await leave(desk)
    await at.openForm(desk)
    await window.locator('input[name=channel][value=portal]').check()
    await fill(window, 'person')
    await window.locator('#intake-receivedAt').fill('15.06.2021')
    await window.locator('#intake-receivedTime').fill('10:00')
    const old = await at.registerForm(desk)
    await window.keyboard.press('F2')
    await dialogOf(desk).waitFor({ state: 'detached' })
    await openNumber(desk, old)
    await window.keyboard.press('F8')
    await dialogOf(desk)
      .getByRole('textbox', { name: t('card:forward.on') })
      .fill('16.06.2021')
    await fillIn(desk, t('card:forward.document'), '5-ж')
    await take(desk)
    await window.keyboard.press('Control+Shift+KeyP')
    await expect.poll(paper).toContain(BASIS_2007.ru)
    await leave(desk)
  })

  it('A-10 four marks follow one another in the personal cabinet', async () => {
    const { t, window } = desk
    const marks = window.locator('.obl .marks')
    for (const [n, mark] of (['delivered', 'registered', 'executed', 'result'] as const).entries()) {
      await expect.poll(() => marks.getByText(t('card:portal.waiting'), { exact: true }).count()).toBe(4 - n)
      await window
        .getByRole('button', { name: t('card:portal.set', { mark: t(`card:portal.mark.${mark}`) }) })
        .click()
    }
    await expect.poll(() => marks.getByText(t('card:portal.waiting'), { exact: true }).count()).toBe(0)
  })
})
