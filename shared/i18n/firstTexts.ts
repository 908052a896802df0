import * as common from './texts/common.ts'
import * as errors from './texts/errors.ts'
import * as session from './texts/session.ts'
import * as shell from './texts/shell.ts'
import type { SomeTexts } from './textsInstance.ts'

/** What the window says before anybody has signed in. The rest is loaded once this is on the screen. */
export const firstTexts: SomeTexts = {
  ru: { common: common.ru, errors: errors.ru, session: session.ru, shell: shell.ru },
  kk: { common: common.kk, errors: errors.kk, session: session.kk, shell: shell.kk },
}
