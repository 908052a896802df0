import { describe, expect, it } from 'vitest'

import { printableMm, PrinterHost, RollPrinter } from '@shared/rollPrinter/rollPrinter.ts'
import { isAnswer, isDoneAnswer, stateFrom } from '@shared/rollPrinter/status.ts'

describe('the address of a printer', () => {
  it.each(['192.168.1.50', '10.0.0.7', 'printer', 'xp-80c.office.local', ' 192.168.1.50 '])(
    'takes %s',
    (host) => {
      expect(PrinterHost.parse(host)).toBe(host.trim())
    },
  )

  it.each([
    ['', 'required'],
    ['192.168.1.256', 'host'],
    ['192.168.1', 'host'],
    ['http://192.168.1.50', 'host'],
    ['192.168.1.50:9100', 'host'],
    ['printer/queue', 'host'],
    ['-printer', 'host'],
    ['printer..local', 'host'],
    ['two words', 'host'],
    ['x'.repeat(300), 'host'],
  ])('refuses «%s»', (host, message) => {
    expect(PrinterHost.safeParse(host).error?.issues[0]?.message).toBe(message)
  })

  it.each([0, 65_536, 9100.5])('refuses port %s', (port) => {
    const printer = { name: 'A', head: '576', cut: 'none', feedMm: 0, offsetX: 0, offsetY: 0 }
    const at = (value: number): boolean =>
      RollPrinter.safeParse({ ...printer, link: { kind: 'network', host: 'a', port: value } }).success
    expect(at(9100)).toBe(true)
    expect(at(port)).toBe(false)
  })
})

it('a head reaches 72, 72.2, 64 and 48 mm', () => {
  const reached = (['576', '512', '512-203', '384'] as const).map((head) => printableMm(head).toFixed(1))
  expect(reached).toEqual(['72.0', '72.2', '64.0', '48.0'])
})

describe('what a printer says of itself', () => {
  const FINE = { printer: 0x12, offline: 0x12, error: 0x12, paper: 0x12 }

  it.each([
    ['ready', FINE],
    ['ready', { ...FINE, paper: 0x1e }], // the roll is nearly used up
    ['no_paper', { ...FINE, printer: 0x1a, paper: 0x72 }],
    ['no_paper', { ...FINE, printer: 0x1a, offline: 0x32 }],
    ['cover_open', { ...FINE, printer: 0x1a, offline: 0x16, paper: 0x72 }],
    ['fault', { ...FINE, printer: 0x1a, offline: 0x52 }],
    ['fault', { ...FINE, printer: 0x1a, error: 0x1a }],
    ['offline', { ...FINE, printer: 0x1a }],
    ['offline', { printer: 0x1a, offline: null, error: null, paper: null }],
    ['ready', { printer: 0x12, offline: null, error: null, paper: null }],
  ] as const)('%s', (state, answers) => {
    expect(stateFrom(answers)).toBe(state)
  })

  it('is told apart from other bytes: flow control, and the answer when it is done', () => {
    expect([0x12, 0x16, 0x1a, 0x32, 0x72].every(isAnswer)).toBe(true)
    expect([0x00, 0x0c, 0x0f, 0x11, 0x13, 0x10, 0x92].some(isAnswer)).toBe(false)
    expect([0x00, 0x03, 0x0c, 0x0f].every(isDoneAnswer)).toBe(true)
    expect([0x11, 0x12, 0x13, 0x72].some(isDoneAnswer)).toBe(false)
  })
})
