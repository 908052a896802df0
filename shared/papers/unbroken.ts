/** What reads badly when it is parted at a space or a hyphen. */
const KEPT_TOGETHER = [
  // A number behind its sign.
  String.raw`№[ \u00A0]\S+`,
  // Phones: «8 (7162) 29-72-23», «+7 701 555 12 34».
  String.raw`\+?\d \(\d+\) [\d-]*\d`,
  String.raw`\+\d[\d ()-]{8,16}\d`,
  // Numbers with hyphens, «101-баптары», «к-сі».
  String.raw`\d[\d-]*-\d[\d-]*`,
  String.raw`\d+-\p{L}+`,
  String.raw`(?<!\p{L})\p{L}-\p{L}{1,3}(?!\p{L})`,
  // «г. Кокшетау», «кв. 34».
  String.raw`(?<![\p{L}.])(?:г|ул|д|кв|каб|мкр|пр|пос|обл)\. ?[\p{L}\d]+`,
]

const WHOLE = new RegExp(`(${KEPT_TOGETHER.join('|')})`, 'u')

/** A text in pieces; every second one must stay in one line. */
export function splitUnbroken(text: string): readonly string[] {
  return text.split(WHOLE)
}
