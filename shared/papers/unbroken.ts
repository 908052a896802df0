/** Numbers, phones, «101-баптары», «к-сі»: what reads badly when it is parted at a hyphen or behind its №. */
const WHOLE = /(№\u00A0\S+|\d[\d-]*-\d[\d-]*|\d+-\p{L}+|(?<!\p{L})\p{L}-\p{L}{1,3}(?!\p{L}))/u

/** A text in pieces; every second one must stay in one line. */
export function splitUnbroken(text: string): readonly string[] {
  return text.split(WHOLE)
}
