import { expect, it } from 'vitest'

import type { PrinterView } from '@shared/ipc/calls/printingCalls.ts'

import { otherPlace } from '../../renderer/features/tickets/otherPlace.ts'

const printer = (name: string, part: Partial<PrinterView> = {}): PrinterView => ({
  name,
  displayName: name,
  isDefault: false,
  state: 'ready',
  way: 'driver',
  ...part,
})
const NET = printer('NET', { way: 'network' })
const HP = printer('HP')
const XP = printer('XP', { way: 'queue' })
const OFF = printer('OFF', { state: 'offline' })

it.each([
  [
    'a roll on a sheet where nothing says that there is a roll',
    '80mm',
    [NET, OFF, HP],
    { printer: 'HP', format: 'a5' },
  ],
  ['a roll on another roll', '80mm', [OFF, XP, HP], { printer: 'XP', format: '80mm' }],
  ['a sheet never on a roll in the network', 'a5', [OFF], null],
  ['a sheet on another sheet', 'a6', [HP], { printer: 'HP', format: 'a6' }],
] as const)('%s', (_name, format, printers, place) => {
  expect(otherPlace({ printer: 'NET', format }, printers)).toEqual(place)
})

it('a sheet that failed at HP does not go to the network', () => {
  expect(otherPlace({ printer: 'HP', format: 'a5' }, [NET, HP])).toBeNull()
  expect(otherPlace({ printer: 'HP', format: '80mm' }, [NET, HP])).toEqual({ printer: 'NET', format: '80mm' })
})
