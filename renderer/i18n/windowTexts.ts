import { firstTexts } from '@shared/i18n/firstTexts.ts'
import { addTexts, createTextsOf } from '@shared/i18n/textsInstance.ts'

/** The texts of the window; those of the desk are added by `loadAllTexts`. */
export const windowTexts = createTextsOf(firstTexts, 'ru')

/** Loads what the sign-in can do without. */
export async function loadAllTexts(): Promise<void> {
  const { resources } = await import('@shared/i18n/resources.ts')
  addTexts(windowTexts, resources)
}
