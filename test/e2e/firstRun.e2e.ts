import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'

import { createTexts } from '@shared/i18n/i18n.ts'
import type { Language } from '@shared/core/bilingual.ts'

import { expectAccessible } from './support/axe.ts'
import { failUntilPause } from './support/flow.ts'
import { freshUserData, launch, type RunningApp } from './support/launch.ts'

const PASSWORD = 'Көктем-2026'
const HEAD = 'Әбілқасымов Дархан Ерболұлы'

let app: RunningApp | null = null

afterEach(async () => {
  await app?.close()
  app = null
})

/** Fills in what has no preset; both languages get what an office would type. */
async function fillIn(window: Page): Promise<void> {
  const texts: Readonly<Record<string, string>> = {
    'office.name.kk': 'Ақмола облысы әкімінің аппараты',
    'office.name.ru': 'Аппарат акима Акмолинской области',
    'office.district.kk': 'Ақмола облысы',
    'office.district.ru': 'Акмолинская область',
    'office.address.kk': 'Көкшетау қ., Абай к-сі, 83',
    'office.address.ru': 'г. Кокшетау, ул. Абая, 83',
    mark: 'k1',
    'operator.surname': 'Әбілқасымов',
    'operator.name': 'Дархан',
    'operator.patronymic': 'Ерболұлы',
    'operator.position.kk': 'бөлім басшысы',
    'operator.position.ru': 'руководитель отдела',
    password: PASSWORD,
    repeat: PASSWORD,
  }
  for (const [name, text] of Object.entries(texts)) await window.fill(`[name="${name}"]`, text)
}

describe.each(['kk', 'ru'] as const)('in %s', (language: Language) => {
  const t = createTexts(language).getFixedT(language)
  const switchTo = (window: Page): Promise<void> =>
    window.click(language === 'kk' ? '.lang >> text=Қаз' : '.lang >> text=Рус')

  it('goes from the first run to the desk, and opens it again with the password', async () => {
    const userData = await freshUserData()
    app = await launch({ userData })
    let { window } = app
    await window.waitForSelector('.su')
    await switchTo(window)
    await window.getByRole('heading', { name: t('session:setUp.title') }).waitFor()
    await expectAccessible(window)

    await window.keyboard.press('Control+Enter')
    await window.getByText(t('forms:required')).first().waitFor()
    expect(await window.inputValue('[name="office.contactCentre"]')).toBe('1414')
    expect(await window.inputValue('[name="office.freeLine"]')).toBe('8-800-080-7777')
    await expectAccessible(window)

    await fillIn(window)
    await window.keyboard.press('Control+Enter')
    await window.waitForSelector('.win')
    await window.getByText('Әбілқасымов Д. Е.').waitFor()
    await app.close()

    app = await launch({ userData })
    window = app.window
    await window.getByRole('heading', { name: t('session:signIn.title') }).waitFor()
    await window.getByText(HEAD).waitFor()
    await expectAccessible(window)
    await window.keyboard.type(PASSWORD)
    await window.keyboard.press('Enter')
    await window.waitForSelector('.win')
  })

  it('closes the desk by a key, pauses after five wrong passwords and shows nothing of a citizen', async () => {
    app = await launch({ args: ['--demo'] })
    const { window } = app
    await window.waitForSelector('.win')
    await switchTo(window)
    await window.keyboard.press('Control+L')
    await window.getByRole('heading', { name: t('session:lock.title') }).waitFor()
    expect(await window.locator('.desk').isVisible()).toBe(false)
    await expectAccessible(window)
    // No key of the desk acts below the lock.
    await window.keyboard.press('F1')
    expect(await window.getByText(t('shell:keys.about')).count()).toBe(0)

    const password = window.locator('input[type=password]')
    await failUntilPause({ t, window }, password)
    expect(await password.isDisabled()).toBe(true)
  })
})
