import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { badgePixels, brandPixels } from '../../electron/platform/iconPixels.ts'
import { createFakeNoticeBoard } from '../../electron/platform/noticeBoard.ts'
import { createReminderWatch } from '../../electron/reminders/reminderWatch.ts'
import { aForm, anOperator } from '../support/builders.ts'
import { openTestOffice, setUpTestOffice, type OfficeUnderTest } from '../support/officeUnderTest.ts'

const RECEIVED = '2026-03-12T10:00'
/** Three working days after the receipt: the complaint of `open` must be forwarded on it (N-03). */
const FORWARD_BY = '2026-03-17'

let folder: string
let desk: OfficeUnderTest
let board: ReturnType<typeof createFakeNoticeBoard>
let look: () => void

async function open(now: string): Promise<void> {
  desk = await openTestOffice(folder, now)
  board = createFakeNoticeBoard()
  look = createReminderWatch(desk.office.parts, board)
}

async function register(surname: string): Promise<void> {
  const form = aForm({ receivedAt: parseLocalDateTime(RECEIVED) })
  await desk.ask('intake.register', {
    id: crypto.randomUUID(),
    form: { ...form, applicant: { ...form.applicant, surname } },
    receivedNow: false,
  })
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merzim-watch-'))
  await open(RECEIVED)
  await setUpTestOffice(desk)
  desk.office.parts.session.enter(anOperator())
  await register('Бірінші')
})

afterEach(async () => {
  await desk.office.close()
  await rm(folder, { recursive: true, force: true })
})

describe('messages of the system', () => {
  it('say once a day what is due, by counts alone', () => {
    desk.at(`${FORWARD_BY}T08:30`)
    look()
    expect(board.shown).toEqual([])
    desk.at(`${FORWARD_BY}T09:00`)
    look()
    look()
    desk.at(`${FORWARD_BY}T17:00`)
    look()
    expect(board.shown).toEqual([
      { title: 'Сроки по жалобам', text: 'Срок сегодня: 1', sound: false, opens: 'due_today' },
    ])
    desk.at('2026-03-18T10:00')
    look()
    expect(board.shown.at(-1)).toMatchObject({ text: 'Просрочено: 1', opens: 'overdue' })
    expect(JSON.stringify(board.shown)).not.toMatch(/Бірінші|К1-26/)
  })

  it('come again for what is new, with all there is', async () => {
    desk.at(`${FORWARD_BY}T10:00`)
    look()
    await register('Екінші')
    look()
    expect(board.shown.map(({ text }) => text)).toEqual(['Срок сегодня: 1', 'Срок сегодня: 2'])
  })

  it('are not repeated by a program started again', async () => {
    desk.at(`${FORWARD_BY}T10:00`)
    look()
    await desk.office.close()
    await open(`${FORWARD_BY}T10:05`)
    desk.office.parts.session.enter(anOperator())
    look()
    expect(board.shown).toEqual([])
    // Somebody else has been told nothing yet.
    desk.office.parts.session.enter(anOperator({ id: 'operator-2' }))
    look()
    expect(board.shown).toHaveLength(1)
  })

  it('leave alone whoever has the open desk in front, and come when it is closed', () => {
    desk.at(`${FORWARD_BY}T10:00`)
    board.inFront = true
    look()
    expect(board.shown).toEqual([])
    desk.office.parts.session.lock()
    look()
    expect(board.shown).toHaveLength(1)
  })

  it('are about what Today shows: a case officer hears of his own alone, unless he wants all', async () => {
    const { session, settings } = desk.office.parts
    session.enter(anOperator({ id: 'officer-1', role: 'case_officer' }))
    desk.at(`${FORWARD_BY}T10:00`)
    look()
    expect([board.shown, board.badges]).toEqual([[], []])
    const all = { today: false, calendar: true, register: true }
    await settings.change({ onlyMine: { 'officer-1': all } })
    look()
    expect(board.shown).toMatchObject([{ text: 'Срок сегодня: 1' }])
  })

  it('do not repeat the digest that was put away', async () => {
    desk.at(`${FORWARD_BY}T10:00`)
    await desk.ask('reminders.dismiss-digest', undefined)
    look()
    expect(board.shown).toEqual([])
  })

  it('tell the head of the next working day, and open the list for it', () => {
    desk.at('2026-03-16T10:00')
    look()
    expect(board.shown).toEqual([])
    desk.office.parts.session.enter(anOperator({ id: 'head-1', role: 'head' }))
    look()
    expect(board.shown).toMatchObject([{ text: 'Следующий рабочий день: 1', opens: 'control' }])
  })

  it('speak the language of the desk, with a sound if that is wanted, or not at all', async () => {
    const { settings } = desk.office.parts
    const { reminders } = settings.read()
    await settings.change({ language: 'kk', reminders: { ...reminders, sound: true } })
    desk.at(`${FORWARD_BY}T10:00`)
    look()
    expect(board.shown).toMatchObject([{ text: 'Мерзімі бүгін: 1', sound: true }])
    await settings.change({ reminders: { ...reminders, notify: false } })
    desk.at('2026-03-18T10:00')
    look()
    expect(board.shown).toHaveLength(1)
  })

  it('stay away on days off and while nobody is at the desk', () => {
    // Nauryz: overdue since the Tuesday before.
    desk.at('2026-03-23T10:00')
    look()
    expect(board.shown).toEqual([])
    desk.at('2026-03-26T10:00')
    desk.office.parts.session.signOut()
    look()
    expect(board.shown).toEqual([])
  })
})

describe('the badge and the icon', () => {
  it('follow the day, the desk and the work', async () => {
    const { parts } = desk.office
    desk.at(`${FORWARD_BY}T10:00`)
    look()
    parts.session.lock()
    look()
    expect(board.badges).toEqual([1])
    parts.session.signOut()
    look()
    parts.session.enter(anOperator())
    look()
    desk.at('2026-03-21T10:00')
    look()
    desk.at('2026-03-26T10:00')
    look()
    const { reminders } = parts.settings.read()
    await parts.settings.change({ reminders: { ...reminders, badge: false } })
    look()
    // By then the review is overdue as well (N-05).
    expect(board.badges).toEqual([1, 0, 1, 0, 2, 0])
  })

  it('is there only when the workstation wants it, and says counts', async () => {
    desk.at(`${FORWARD_BY}T10:00`)
    look()
    expect(board.trays).toEqual([])
    await desk.ask('reminders.change-settings', { notify: true, sound: false, badge: true, tray: true })
    look()
    look()
    expect(board.trays).toMatchObject([{ tooltip: 'Мерзім: Срок сегодня: 1', exit: 'Выйти' }])
    await desk.ask('reminders.change-settings', { notify: true, sound: false, badge: true, tray: false })
    look()
    expect(board.trays.at(-1)).toBeNull()
  })
})

describe('pictures of the icons', () => {
  const whites = ({ pixels }: { pixels: Buffer }): number =>
    Array.from({ length: pixels.length / 4 }, (_, n) => pixels.subarray(n * 4, n * 4 + 4)).filter((one) =>
      one.every((value) => value > 200),
    ).length

  it.each([16, 24, 32, 48])('have %s pixels a side, clear corners and a full middle', (size) => {
    for (const { pixels } of [badgePixels(7, size), brandPixels(size)]) {
      expect(pixels).toHaveLength(size * size * 4)
      expect(pixels[3]).toBe(0)
      expect(pixels[(Math.floor(size / 2) * size + 1) * 4 + 3]).toBe(255)
    }
  })

  it('tell counts apart, and stop at 99+', () => {
    expect(badgePixels(1, 32).pixels.equals(badgePixels(2, 32).pixels)).toBe(false)
    expect(badgePixels(100, 32).pixels.equals(badgePixels(2000, 32).pixels)).toBe(true)
    expect(badgePixels(99, 32).pixels.equals(badgePixels(100, 32).pixels)).toBe(false)
    expect(whites(badgePixels(8, 32))).toBeGreaterThan(whites(badgePixels(1, 32)))
  })
})
