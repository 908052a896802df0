/** What a spreadsheet takes for a formula at the beginning of a cell, and the mark that says so. */
const RISKY = /^['=+\-@\t\r\n＝＋－＠]/
/** Figures of which a spreadsheet would drop the zeros before, or write the end as zeros. */
const LOOKS_LIKE_NUMBER = /^(0\d+|\d{12,})$/

/**
 * A text as it goes into a csv file for a spreadsheet: an apostrophe before what would be run as a formula, a tab before
 * figures that are no number (an IIN). `fromCsvCell` takes it away again.
 */
export function toCsvCell(text: string): string {
  if (RISKY.test(text)) return `'${text}`
  return LOOKS_LIKE_NUMBER.test(text) ? `\t${text}` : text
}

/** The text that `toCsvCell` was given. */
export function fromCsvCell(cell: string): string {
  return cell.startsWith("'") || cell.startsWith('\t') ? cell.slice(1) : cell
}
