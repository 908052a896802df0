import { fail, ok, type Result } from '@shared/core/result.ts'
import type { settingsCalls } from '@shared/ipc/calls/settingsCalls.ts'
import type { HandlersOf, Input } from '@shared/ipc/protocol.ts'
import type { RollPrinter } from '@shared/rollPrinter/rollPrinter.ts'

import type { Parts } from '../parts.ts'
import type { Settings } from '../platform/settings.ts'

type Own = Pick<
  HandlersOf<typeof settingsCalls>,
  'settings.roll-printers' | 'settings.save-roll-printer' | 'settings.remove-roll-printer'
>

/** Printers that are given tickets without their driver. Only the head says where in the network tickets go. */
export function createRollPrinterHandlers(
  parts: Parts,
  change: (part: Partial<Settings>) => Promise<Result<void>>,
): Own {
  const { settings } = parts
  return {
    'settings.roll-printers': async () => ok(settings.read().rollPrinters),
    'settings.save-roll-printer': async (input) => {
      if (await isTaken(parts, input))
        return fail('invalid-input', 'name taken', { fields: { name: 'taken' } })
      return change(withPrinter(settings.read(), input))
    },
    'settings.remove-roll-printer': ({ name }) => change(withoutPrinter(settings.read(), name)),
  }
}

type Saved = Input<'settings.save-roll-printer'>

/** A printer in the network may not be called like another: names are what jobs and settings know printers by. */
async function isTaken({ settings, printing }: Parts, { was, printer }: Saved): Promise<boolean> {
  if (printer.name === was) return false
  if (settings.read().rollPrinters.some(({ name }) => name === printer.name)) return true
  if (printer.link.kind === 'queue') return false
  return (await printing.printers()).some(({ name, way }) => name === printer.name && way !== 'network')
}

function withPrinter({ rollPrinters, ticketPrinter }: Settings, { was, printer }: Saved): Partial<Settings> {
  const isKnown = rollPrinters.some(({ name }) => name === was)
  return {
    rollPrinters: isKnown
      ? rollPrinters.map((one) => (one.name === was ? printer : one))
      : [...rollPrinters, printer],
    ticketPrinter: was !== null && ticketPrinter === was ? printer.name : ticketPrinter,
  }
}

function withoutPrinter({ rollPrinters, ticketPrinter }: Settings, gone: string): Partial<Settings> {
  const printer = rollPrinters.find(({ name }) => name === gone)
  const isGone = printer?.link.kind === 'network' && ticketPrinter === gone
  return {
    rollPrinters: rollPrinters.filter((one: RollPrinter) => one !== printer),
    ticketPrinter: isGone ? '' : ticketPrinter,
  }
}
