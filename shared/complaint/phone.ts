const SHORT = /^1\d{2,3}$/

/**
 * A phone number as Kazakhstan writes it, «+7 701 000-00-00», whatever way it was typed (domain §4.7); short numbers
 * such as 1414 stay. Null when the digits make no number here: an extension, a foreign number, or a slip.
 */
export function phoneOf(text: string): string | null {
  const digits = text.replace(/\D/g, '')
  if (SHORT.test(digits)) return digits
  const national = nationalDigits(text, digits)
  if (national === null) return null
  const [code, group, first, second] = [
    national.slice(0, 3),
    national.slice(3, 6),
    national.slice(6, 8),
    national.slice(8),
  ]
  return `+7 ${code} ${group}-${first}-${second}`
}

/** Ten digits after the country code, which is +7 or the long-distance 8, or nothing at all. */
function nationalDigits(text: string, digits: string): string | null {
  if (!/^[\d\s()+.-]*$/.test(text)) return null
  if (digits.length === 11 && (digits.startsWith('7') || digits.startsWith('8'))) return digits.slice(1)
  return digits.length === 10 && digits.startsWith('7') ? digits : null
}
