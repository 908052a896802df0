import type { Channel, Input, Output } from '../ipc/protocol.ts'
import type { World } from '../journal/world.ts'
import type { AccessEvent, AccessNote } from './accessEvents.ts'

/** What an answered call means for the access log; null when it showed nothing of anybody. */
type Rule<C extends Channel> = (input: Input<C>, output: Output<C>, world: World) => AccessNote | null
type Rules = { readonly [C in Channel]?: Rule<C> }

const about = (complaint: string | null, data: AccessEvent): AccessNote => ({ complaint, data })
const opened = (id: string): AccessNote => about(id, { type: 'access.card-opened' })
const searched = (found: number): AccessNote | null =>
  found === 0 ? null : about(null, { type: 'access.searched', found })
const changed = (what: Channel) => (): AccessNote => about(null, { type: 'access.settings-changed', what })

/**
 * Which calls are noted once they are answered. Whoever walks through a list is not noted for every row: a search is,
 * with how many it found, and with the complaint when it was the only one.
 */
export const ANSWERED: Rules = {
  'card.get': ({ id }) => opened(id),
  'intake.compare': ({ id }) => opened(id),
  'papers.view': ({ complaintId }) => opened(complaintId),
  'intake.drafts': (_, drafts) => (drafts.length === 0 ? null : about(null, { type: 'access.draft-opened' })),
  'intake.duplicates': (_, found) => searched(found.length),
  'report.complaints': (_, { total }) => searched(total),
  'register.list': ({ query, offset }, { rows, total }) => {
    if (query.text.trim() === '' || offset > 0) return null
    const [only] = rows
    return total === 1 && only ? about(only.id, { type: 'access.searched', found: 1 }) : searched(total)
  },
  'old-register.get': ({ id }) => opened(id),
  'old-register.list': ({ text, offset }, { total }) =>
    text.trim() === '' || offset > 0 ? null : searched(total),
  'attachments.view': ({ hash }, _, world) =>
    about(complaintWithFile(world, hash), { type: 'access.file-opened' }),
  'settings.change-printing': changed('settings.change-printing'),
  'settings.save-roll-printer': changed('settings.save-roll-printer'),
  'settings.remove-roll-printer': changed('settings.remove-roll-printer'),
  'settings.change-lock': changed('settings.change-lock'),
  'attachments.change-limit': changed('attachments.change-limit'),
  'attachments.forget-scan-folder': changed('attachments.forget-scan-folder'),
  'attachments.choose-scan-folder': (_, chosen) =>
    chosen ? changed('attachments.choose-scan-folder')() : null,
  'exchange.switch': changed('exchange.switch'),
  'exchange.choose-folder': (_, chosen) => (chosen ? changed('exchange.choose-folder')() : null),
  'exchange.choose-kind': changed('exchange.choose-kind'),
  'exchange.save-database': changed('exchange.save-database'),
  'exchange.use-key': changed('exchange.use-key'),
  'exchange.choose-certificate': (_, chosen) => (chosen ? changed('exchange.choose-certificate')() : null),
  'region.add-folder': (_, chosen) => (chosen ? changed('region.add-folder')() : null),
  'region.remove': changed('region.remove'),
  'region.read-database': changed('region.read-database'),
  'reminders.change-settings': changed('reminders.change-settings'),
  'backups.choose-folder': changed('backups.choose-folder'),
  'backups.restore': changed('backups.restore'),
  'backups.switch': changed('backups.switch'),
  'protection.prepare': changed('protection.prepare'),
  'protection.confirm': changed('protection.confirm'),
  'protection.new-password': () => about(null, { type: 'access.signed-in' }),
  'session.set-up': () => about(null, { type: 'access.signed-in' }),
  'session.sign-in': () => about(null, { type: 'access.signed-in' }),
  'session.sign-out': () => about(null, { type: 'access.signed-out' }),
}

/** Calls by which something leaves without a file dialog or a printer: noted before they are answered. */
export const BEFORE: ReadonlyMap<string, AccessEvent> = new Map([
  ['card.copy', { type: 'access.copied' }],
  ['open-export.make', { type: 'access.exported', what: 'open-export.make' }],
  ['exchange.carry', { type: 'access.exported', what: 'exchange.carry' }],
  ['attachments.open', { type: 'access.exported', what: 'attachments.open' }],
])

/** The complaint a stored file lies with; null when it is only in a draft. */
export function complaintWithFile(world: World, hash: string): string | null {
  for (const { id, attachments } of world.complaints.values())
    if (attachments.some((file) => file.hash === hash)) return id
  return null
}
