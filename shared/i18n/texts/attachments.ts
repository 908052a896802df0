import type { Texts } from '../texts.ts'

/** Scans and other files of a complaint. */
export const ru = {
  history: {
    attached: 'Приложен файл «{{name}}»',
    removed: 'Файл «{{name}}» убран из приложенных',
    sheets_one: '{{count}} лист',
    sheets_few: '{{count}} листа',
    sheets_many: '{{count}} листов',
    sheets_other: '{{count}} листа',
  },
} as const

export const kk: Texts<typeof ru> = {
  history: {
    attached: '«{{name}}» файлы қоса берілді',
    removed: '«{{name}}» файлы қоса берілгендерден алынды',
    sheets_one: '{{count}} парақ',
    sheets_few: '{{count}} парақ',
    sheets_many: '{{count}} парақ',
    sheets_other: '{{count}} парақ',
  },
}
