import { fail, ok } from '@shared/core/result.ts'
import type { ExchangePage, exchangeCalls } from '@shared/ipc/calls/exchangeCalls.ts'
import type { HandlersOf } from '@shared/ipc/protocol.ts'

import { newOfficeKeyPhrase } from '../exchange/sealed/officeKey.ts'
import type { Parts } from '../parts.ts'

type KeyCalls = Pick<typeof exchangeCalls, 'exchange.new-key' | 'exchange.use-key' | 'exchange.show-key'>

/** The office key: made, given, and shown to whoever sets another workstation up. */
export function createOfficeKeyHandlers({ exchange, officeKey }: Parts): HandlersOf<KeyCalls> {
  return {
    'exchange.new-key': async () => ok({ phrase: newOfficeKeyPhrase() }),
    'exchange.use-key': async ({ phrase }) => {
      const used = await officeKey.use(phrase)
      if (used.ok) await exchange.configure()
      return used
    },
    'exchange.show-key': async () => {
      const phrase = officeKey.phrase()
      return phrase === null ? fail('not-found', 'no office key is known here') : ok({ phrase })
    },
  }
}

/** What the page of the exchange says of it. */
export function sealOf({ officeKey, plainLeft, world }: Parts): ExchangePage['seal'] {
  const left = plainLeft()
  const markOf = (node: string): string => world.directory.workstations.get(node)?.mark ?? node
  return {
    isOn: officeKey.isOn(),
    key: officeKey.state(),
    plain: left && {
      own: left.own,
      others: left.others.map(({ node, files }) => ({ mark: markOf(node), files })),
    },
  }
}
