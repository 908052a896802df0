import { z } from 'zod'

const MICROMETRES = 1000

/** Millimetres as people write them, «1,5» or «-2», up to so many either way. */
export const millimetresUpTo = (most: number) =>
  z
    .string()
    .trim()
    .transform((text) => Number(text.replace(',', '.') || '0'))
    .refine((millimetres) => Math.abs(millimetres) <= most, 'invalid')

/** Whole micrometres, as settings keep lengths. */
export const toMicrometres = (millimetres: number): number => Math.round(millimetres * MICROMETRES)

/** Micrometres as people read them, in millimetres. */
export const inMillimetres = (micrometres: number): string =>
  String(micrometres / MICROMETRES).replace('.', ',')
