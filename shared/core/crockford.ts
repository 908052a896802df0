/** Crockford's base 32: without letters that look like a figure, and without the ones that make words. */
export const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** What is typed for a sign it looks like: by Crockford's rules, and on a Kazakh or Russian keyboard. */
const TYPED = 'OILАВЕСНКМОРТХУІЗ'
const MEANT = '011ABECHKM0PTXY13'

/**
 * What somebody typed as values from 0 to 31, −1 for a sign that is none, so that it is found in its place. Spaces, dashes
 * and small letters do not matter.
 */
export function signsTyped(text: string): readonly number[] {
  const signs = Array.from(text.normalize('NFC').toUpperCase()).filter((sign) => !/[\s\p{Pd}.]/u.test(sign))
  return signs.map((sign) => SIGNS.indexOf(TYPED.includes(sign) ? MEANT.charAt(TYPED.indexOf(sign)) : sign))
}
