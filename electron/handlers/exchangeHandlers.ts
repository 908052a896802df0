import { sharingMark } from '@shared/exchange/peers.ts'
import type { ExchangePage, RefusedRecords, exchangeCalls } from '@shared/ipc/calls/exchangeCalls.ts'
import { settleConflict } from '@shared/complaint/settleConflict.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'
import type { HandlersOf, Input } from '@shared/ipc/protocol.ts'
import { standingInTheWay } from '@shared/journal/settling.ts'
import { today } from '@shared/time/clock.ts'
import { conflictViews, settledConflicts } from '@shared/queries/conflictView.ts'

import type { ContentState } from '../exchange/contentExchange.ts'
import { orderNewIdentity, whereStopped } from '../exchange/orderNewIdentity.ts'
import type { Exchanger } from '../exchange/exchanger.ts'
import { exchangePlace } from '../exchange/places.ts'
import { orderedIdentityChange } from '../journal/identityOrder.ts'
import type { Parts } from '../parts.ts'
import { nodeFileSystem } from '../platform/nodeFileSystem.ts'
import { atDesk } from '../session/atDesk.ts'
import { createCarryHandlers } from './carryHandlers.ts'
import { createOfficeKeyHandlers, sealOf } from './officeKeyHandlers.ts'
import { createPlaceHandlers } from './placeHandlers.ts'

export function createExchangeHandlers(parts: Parts): HandlersOf<typeof exchangeCalls> {
  const { exchange, settings, desktop, publish } = parts
  return {
    'exchange.status': async () => ok(exchange.status()),
    'exchange.page': async () => ok(await pageOf(parts)),
    'exchange.now': async () => {
      await exchange.now()
      return ok(undefined)
    },
    'exchange.cancel': async () => {
      exchange.cancel()
      return ok(undefined)
    },
    ...createPlaceHandlers(parts),
    ...createOfficeKeyHandlers(parts),
    ...createCarryHandlers(parts),
    'exchange.choose-folder': async () => {
      const { exchangeFolder } = settings.read()
      const folder = await desktop.askFolder(exchangeFolder === '' ? null : exchangeFolder)
      if (folder === null) return ok(false)
      if (folder !== exchangeFolder) await settings.change({ exchangeFolder: folder, exchangeOn: false })
      await exchange.configure()
      return ok(true)
    },
    'exchange.test': async () => {
      const place = exchangePlace(settings.read())
      if (place === '') return fail('not-found', 'no place chosen')
      const look = await exchange.test()
      return look.ok ? ok({ place, ...look.value }) : look
    },
    'exchange.new-identity': async () => {
      const operator = atDesk(parts)
      if (!operator.ok) return operator
      const ordered = await orderNewIdentity(parts, operator.value.id)
      publish('exchange.changed', {})
      return ordered
    },
    'exchange.same-office': async () => {
      const mark = exchange.seen().otherOffice?.mark
      if (!mark) return fail('not-found', 'no mark of another office')
      await settings.change({ exchangeOffice: mark.office })
      await exchange.configure()
      return ok(undefined)
    },
    'exchange.settle': async (input) => settle(parts, input),
    'exchange.switch': async ({ on }) => {
      if (on && exchangePlace(settings.read()) === '') return fail('not-found', 'no place chosen')
      await settings.change({ exchangeOn: on })
      await exchange.configure()
      return ok(undefined)
    },
  }
}

const SETTLED_SHOWN = 50

async function pageOf(parts: Parts): Promise<ExchangePage> {
  const { exchange, settings, world, fold, databasePassword } = parts
  const { exchangeKind, exchangeFolder, exchangeDatabase, exchangeCentre, exchangeOn } = settings.read()
  const { peers, refused, otherOffice, noContentsThere } = exchange.seen()
  return {
    kind: exchangeKind,
    folder: exchangeFolder,
    database: exchangeDatabase,
    certificate: exchangeCentre?.file ?? '',
    password: databasePassword.state(),
    canKeepPassword: databasePassword.canSeal(),
    isOn: exchangeOn,
    seal: sealOf(parts),
    peers,
    sameMark: sharingMark(peers),
    refused: countRefused(refused, (node) => world.directory.workstations.get(node)?.mark ?? ''),
    fork: await forkOf(parts),
    otherOffice,
    conflicts: conflictViews(fold),
    settled: settledConflicts(fold).slice(0, SETTLED_SHOWN),
    newer: world.newer.length,
    records: exchange.records(),
    files: filesOf(exchange.contents(), noContentsThere),
  }
}

async function settle(
  parts: Parts,
  { complaintId, ...settling }: Input<'exchange.settle'>,
): Promise<Result<void>> {
  const { fold, journal, clock } = parts
  const operator = atDesk(parts)
  if (!operator.ok) return operator
  const { conflictId } = settling
  const stored = await journal.append(complaintId, operator.value.id, () =>
    settleConflict(settling, {
      isOpen:
        fold.conflicts.some(({ id, stream }) => id === conflictId && stream === complaintId) &&
        !fold.settlements.has(conflictId),
      inTheWay: standingInTheWay(fold.history(complaintId), conflictId)?.id ?? null,
      on: today(clock),
    }),
  )
  return stored.ok ? ok(undefined) : stored
}

function filesOf(
  { isKnown, toSend, toReceive, lacking }: ContentState,
  noRoom: boolean,
): ExchangePage['files'] {
  return isKnown || noRoom ? { toSend, toReceive, lacking: lacking.length, noRoom } : null
}

async function forkOf({ exchange, journal, dataFolder }: Parts): Promise<ExchangePage['fork']> {
  const stop = whereStopped(exchange.seen(), journal.node)
  if (!stop) return null
  const order = await orderedIdentityChange(nodeFileSystem, dataFolder)
  const records = journal.since(journal.node, stop.seq).length
  return { ...stop, records, newMark: order?.workstation.mark ?? null }
}

function countRefused(
  refused: ReturnType<Exchanger['seen']>['refused'],
  markOf: (node: string) => string,
): readonly RefusedRecords[] {
  const counted = new Map<string, RefusedRecords>()
  for (const { reason, node } of refused) {
    const key = `${node} ${reason}`
    const count = (counted.get(key)?.count ?? 0) + 1
    counted.set(key, { node: node ?? '', mark: node === null ? '' : markOf(node), reason, count })
  }
  return [...counted.values()]
}
