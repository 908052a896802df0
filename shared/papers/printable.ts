/** Control characters but tab and line feed, and the noncharacters: no file of ours may hold them. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g
/** Halves of a pair without the other half. */
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A typed or pasted text as paper and files can hold it: what XML and PDF forbid is left out. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(FORBIDDEN, '').replaceAll(LONE, '\uFFFD')
}
