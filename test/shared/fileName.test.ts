import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { mayBeOpened, previewOf } from '@shared/attachments/fileKinds.ts'
import { cleanFileName, extensionOf, MAX_NAME, shortened } from '@shared/attachments/fileName.ts'
import { StoredFile } from '@shared/attachments/storedFile.ts'

describe('a hostile name', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\Windows\\system32\\cmd.exe', 'cmd.exe'],
    ['C:\\Users\\Айгүл\\Рабочий стол\\скан.pdf', 'скан.pdf'],
    ['..', 'file'],
    ['', 'file'],
    ['   ', 'file'],
    ['.htaccess', 'htaccess'],
    ['CON', '_CON'],
    ['con.pdf', '_con.pdf'],
    ['NUL.', '_NUL'],
    ['COM1.txt', '_COM1.txt'],
    ['lpt¹.pdf', '_lpt¹.pdf'],
    ['CONIN$', '_CONIN$'],
    ['console.pdf', 'console.pdf'],
    ['a.pdf:hidden.exe', 'a.pdf_hidden.exe'],
    ['жалоба?*<>"|.pdf', 'жалоба______.pdf'],
    ['scan.exe.', 'scan.exe'],
    ['scan.pdf  ', 'scan.pdf'],
    ['scan\u202Efdp.exe', 'scanfdp.exe'],
    ['a\u200Bb\uFEFFc\u00ADd.pdf', 'abcd.pdf'],
    ['line\nbreak\u2028.pdf', 'linebreak.pdf'],
    ['half\uD800.pdf', 'half.pdf'],
    ['\u0000.pdf', 'pdf'],
    ['анықтама   отбасы\u00A0құрамы.pdf', 'анықтама отбасы құрамы.pdf'],
    ['й.pdf', 'й.pdf'],
  ])('%j becomes %j', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean)
  })

  it('of 300 letters keeps its beginning and its extension, and no half character', () => {
    const long = cleanFileName(`${'Ұ'.repeat(300)}.pdf`)
    expect(long).toHaveLength(MAX_NAME)
    expect(long).toMatch(/^Ұ+\.pdf$/)
    const pairs = cleanFileName(`${'😀'.repeat(200)}x.pdf`)
    expect(pairs.length).toBeLessThanOrEqual(MAX_NAME)
    expect(pairs).toMatch(/^(😀)+\.pdf$/u)
    expect(cleanFileName('a'.repeat(400))).toHaveLength(MAX_NAME)
    expect(shortened('отчёт за март.docx', 10)).toBe('отчёт.docx')
  })

  it('whatever it is becomes one that stays as it is, and that the register accepts', () => {
    const nasty = fc.string({
      unit: fc.oneof(
        fc.constantFrom(
          '.',
          '/',
          '\\',
          ' ',
          ':',
          '\u202E',
          '\uD800',
          '\u0301',
          'CON',
          'nul',
          'й',
          'e',
          '😀',
          '\u0000',
        ),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
      ),
      maxLength: 400,
    })
    fc.assert(
      fc.property(nasty, (name) => {
        const clean = cleanFileName(name)
        expect(cleanFileName(clean)).toBe(clean)
        expect(clean).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}]|^[\s.]|[\s.]$/u)
        expect(clean.length).toBeLessThanOrEqual(MAX_NAME)
        const file = { hash: 'a'.repeat(64), name: clean, size: 1, mediaType: 'text/plain' }
        expect(StoredFile.safeParse(file).success).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('that was not made harmless is refused', () => {
    const file = { hash: 'a'.repeat(64), name: '../a.pdf', size: 1, mediaType: 'text/plain' }
    expect(StoredFile.safeParse(file).success).toBe(false)
  })
})

describe('what may be opened', () => {
  const opens = (name: string, mediaType = 'application/octet-stream'): boolean =>
    mayBeOpened({ name, mediaType })

  it.each(['скан.pdf', 'фото.JPG', 'ответ.docx', 'реестр.xlsx', 'запись.mp3', 'скан.tiff'])('%s', (name) => {
    expect(opens(name)).toBe(true)
  })

  it.each([
    'a.exe',
    'a.com',
    'a.bat',
    'a.cmd',
    'a.scr',
    'a.pif',
    'a.msi',
    'a.ps1',
    'a.vbs',
    'a.js',
    'a.jse',
    'a.wsf',
    'a.hta',
    'a.jar',
    'a.lnk',
    'a.url',
    'a.reg',
    'a.dll',
    'a.cpl',
    'a.msc',
    'a.iso',
    'a.docm',
    'a.xlsm',
    'a.html',
    'a.svg',
    'a.pdf.exe',
    'a.PDF.LNK',
    'a.zip',
    'без расширения',
  ])('never %s', (name) => {
    expect(opens(name)).toBe(false)
  })

  it('never a program that calls itself a paper', () => {
    expect(opens('скан.pdf', 'application/x-msdownload')).toBe(false)
    expect(opens('скан.pdf', 'application/pdf')).toBe(true)
  })

  it('an extension is what Windows takes for it', () => {
    expect(extensionOf('a.tar.GZ')).toBe('gz')
    expect(extensionOf('a')).toBe('')
  })

  it('pictures and PDF are shown in the window, a drawing that may carry a program is not', () => {
    expect(previewOf('image/jpeg')).toBe('image')
    expect(previewOf('application/pdf')).toBe('pdf')
    expect(previewOf('image/svg+xml')).toBeNull()
    expect(previewOf('image/tiff')).toBeNull()
    expect(previewOf('text/html')).toBeNull()
  })
})
