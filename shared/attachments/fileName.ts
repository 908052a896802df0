/** Longest name kept, in UTF-16 units: together with a folder it stays below what Windows allows in a path. */
export const MAX_NAME = 150

/** How much of a long name's end counts as its extension. */
const MAX_EXTENSION = 16

/** Control characters, marks that turn the direction of writing, what nobody can see, and halves of characters. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** What Windows forbids in a name. */
const FORBIDDEN = /[<>:"|?*]/g

/** Names Windows keeps for devices, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i

/**
 * The name a file is kept and shown under: what came from a disk, a mail or a clipboard, made harmless. No folders, no
 * devices, nothing that hides the true extension (`scan\u202Efdp.exe` looks like `scanexe.pdf`), never empty or too long.
 */
export function cleanFileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const visible = last.replace(INVISIBLE, '').normalize('NFC').replace(FORBIDDEN, '_').replace(/\s+/g, ' ')
  const trimmed = withoutEnds(visible)
  const harmless = DEVICE.test(trimmed) ? `_${trimmed}` : trimmed
  return withoutEnds(shortened(harmless, MAX_NAME)) || 'file'
}

/** The extension in lower case without its dot, as Windows takes it: what follows the last dot. Empty when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
}

/** Cuts the middle out, so that the beginning and the extension stay; never through a character. */
export function shortened(name: string, most: number): string {
  if (name.length <= most) return name
  const dot = name.lastIndexOf('.')
  const extension = dot > 0 && name.length - dot <= MAX_EXTENSION ? name.slice(dot) : ''
  const room = most - extension.length
  let kept = ''
  for (const character of name.slice(0, name.length - extension.length)) {
    if (kept.length + character.length > room) break
    kept += character
  }
  return kept.trimEnd() + extension
}

/** Windows drops spaces and dots at the end; a dot at the beginning would hide the file elsewhere. */
function withoutEnds(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, '')
}
