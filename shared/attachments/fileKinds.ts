import { extensionOf } from './fileName.ts'

/** How the window itself can show a file; null when only another program can. */
export type Preview = 'image' | 'pdf' | null

/** Pictures the window's own decoder draws. Not SVG: that one may carry a program. */
const IMAGES: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/avif',
])

/**
 * What may be handed to the system's own program: papers, pictures, recordings. A list of what is allowed, since the
 * list of what can run on Windows never ends; documents with macros are left out on purpose.
 */
const OPENABLE: ReadonlySet<string> = new Set(
  [
    'pdf djvu png jpg jpeg jfif gif webp bmp tif tiff heic heif avif',
    'docx doc rtf odt xlsx xls ods csv pptx ppt odp txt',
    'mp3 wav m4a ogg amr mp4 mov avi 3gp webm mkv',
  ].flatMap((line) => line.split(' ')),
)

/** Types of content that are programs, whatever the name says. */
const PROGRAMS: ReadonlySet<string> = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/x.ms.shortcut',
  'application/vnd.ms-cab-compressed',
])

export function previewOf(mediaType: string): Preview {
  if (mediaType === 'application/pdf') return 'pdf'
  return IMAGES.has(mediaType) ? 'image' : null
}

/** Whether the file may be opened by another program; anything else can only be saved as a copy. */
export function mayBeOpened({
  name,
  mediaType,
}: {
  readonly name: string
  readonly mediaType: string
}): boolean {
  return OPENABLE.has(extensionOf(name)) && !PROGRAMS.has(mediaType)
}
