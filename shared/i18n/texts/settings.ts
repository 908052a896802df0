import type { Texts } from '../texts.ts'

export const ru = {} as const

export const kk: Texts<typeof ru> = {}
