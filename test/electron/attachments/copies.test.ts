import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { attachmentKey, VIEW_PATH } from '../../../electron/attachments/viewAddress.ts'
import { serveFile } from '../../../electron/shell/serveFile.ts'
import { head, PDF, useOfficeDesk } from './officeDesk.ts'

const desk = useOfficeDesk()
const ORIGIN = 'app://ui'

describe('looking', () => {
  it('an address is given out only for a whole content, and works only while somebody is signed in', async () => {
    const file = await desk.stored()
    const { url, mediaType, size } = await desk.answer('attachments.view', file)
    expect({ mediaType, size }).toEqual({ mediaType: 'application/pdf', size: PDF.length })
    const { views } = desk.office.parts.attachments
    const key = url.slice(VIEW_PATH.length)
    expect(views.find(key)).toMatchObject({ size: PDF.length })
    expect(views.find(`${key}x`)).toBeNull()
    desk.office.parts.session.lock()
    expect(views.find(key)).toBeNull()
    desk.office.parts.session.enter(head)
    await writeFile(desk.placeIn(file.hash), 'changed')
    expect(await desk.ask('attachments.view', file)).toMatchObject({ error: { code: 'attachment-changed' } })
    await rm(desk.placeIn(file.hash))
    expect(await desk.ask('attachments.view', file)).toMatchObject({ error: { code: 'attachment-missing' } })
  })

  async function served(name: string, bytes: Buffer, range?: string): Promise<Response> {
    const { url } = await desk.answer('attachments.view', await desk.stored(name, bytes))
    const request = new Request(`${ORIGIN}${url}`, range ? { headers: { range } } : {})
    const key = attachmentKey(request, ORIGIN)
    return serveFile(request, desk.office.parts.attachments.views.find(key ?? ''))
  }

  it('gives the whole or a part, and calls nothing but a picture what it is', async () => {
    const whole = await served('a.pdf', PDF)
    expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'application/octet-stream'])
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(PDF)
    const part = await served('a.pdf', PDF, 'bytes=5-7')
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 5-7/${PDF.length}`])
    expect(await part.text()).toBe(PDF.subarray(5, 8).toString())
    const rest = await served('a.pdf', PDF, `bytes=${PDF.length - 2}-`)
    expect(await rest.text()).toBe(PDF.subarray(-2).toString())
    const page = await served('a.html', Buffer.from('<script>x</script>'))
    expect(page.headers.get('content-type')).toBe('application/octet-stream')
    expect(page.headers.get('content-security-policy')).toContain('sandbox')
    const picture = await served(
      'a.gif',
      Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;', 'latin1'),
    )
    expect(picture.headers.get('content-type')).toBe('image/gif')
  })

  it('a content of several pieces arrives as it is', async () => {
    const large = Buffer.alloc(3_500_000, 'Жауап')
    expect(Buffer.from(await (await served('a.bin', large)).arrayBuffer()).equals(large)).toBe(true)
  })

  it('an address nobody was given answers nothing', async () => {
    const request = new Request(`${ORIGIN}${VIEW_PATH}x`)
    expect(attachmentKey(request, ORIGIN)).toBe('x')
    expect((await serveFile(request, null)).status).toBe(404)
    expect(attachmentKey(new Request(`${ORIGIN}/index.html`), ORIGIN)).toBeNull()
    expect(attachmentKey(new Request(`${ORIGIN}${VIEW_PATH}x`, { method: 'POST' }), ORIGIN)).toBeNull()
    expect(attachmentKey(new Request(`app://print${VIEW_PATH}x`), ORIGIN)).toBeNull()
  })
})

describe('copies', () => {
  it('another program gets a read-only copy under the true name, never the stored file', async () => {
    const file = await desk.stored()
    await desk.answer('attachments.open', file)
    const [path = ''] = desk.opened
    expect(path.startsWith(join(desk.data, 'opened'))).toBe(true)
    expect(path.endsWith('скан.pdf')).toBe(true)
    expect(await readFile(path)).toEqual(PDF)
    expect((await stat(path)).mode & 0o222).toBe(0)
    await desk.restart()
    expect(await readdir(desk.data)).not.toContain('opened')
  })

  it('a program is never opened, whatever it is called', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300, 1)])
    for (const name of ['a.exe', 'скан.pdf', 'скан.pdf.lnk'])
      expect(await desk.ask('attachments.open', await desk.stored(name, program))).toMatchObject({
        error: { code: 'attachment-not-openable' },
      })
    expect(desk.opened).toEqual([])
    expect(await readdir(desk.data)).not.toContain('opened')
  })

  it('a copy is saved where the operator says, a changed one only when he insists', async () => {
    const file = await desk.stored()
    const save = (
      name: string | null,
      changedToo = false,
    ): ReturnType<typeof desk.ask<'attachments.save-copy'>> => {
      desk.answers.save = name === null ? null : join(desk.folder, name)
      return desk.ask('attachments.save-copy', { ...file, changedToo })
    }
    expect(await save(null)).toEqual({ ok: true, value: null })
    expect(await save('копия.pdf')).toEqual({ ok: true, value: { fileName: 'копия.pdf' } })
    expect(await readFile(join(desk.folder, 'копия.pdf'))).toEqual(PDF)
    await writeFile(desk.placeIn(file.hash), 'changed')
    expect(await save('вторая.pdf')).toMatchObject({ error: { code: 'attachment-changed' } })
    expect(await readdir(desk.folder)).not.toContain('вторая.pdf')
    expect(await save('вторая.pdf', true)).toMatchObject({ ok: true })
    expect(await readFile(join(desk.folder, 'вторая.pdf'), 'utf8')).toBe('changed')
    // Where a file stands no folder can be made.
    expect(await save('вторая.pdf/x', true)).toMatchObject({ error: { code: 'storage-failed' } })
  })
})
