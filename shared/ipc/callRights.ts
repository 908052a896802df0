import { rightOfDirectory, type ComplaintAction, type OfficeAction } from '../roles/rights.ts'
import type { Channel, Input } from './protocol.ts'

/** What a call does on one complaint. */
export type OnComplaint = { readonly complaintId: string; readonly action: ComplaintAction }

/** What somebody needs the right to, to make a call; some calls only say what when they are made. */
type RightOf<C extends Channel> = OfficeAction | 'anyone' | ((input: Input<C>) => OfficeAction | OnComplaint)

const onPaper = ({ complaintId }: { readonly complaintId: string }): OnComplaint => ({
  complaintId,
  action: 'paper',
})

/**
 * The right each call of the contract asks for: the main process looks here before it answers. `anyone`: also without
 * having signed in. A call that is missing here does not compile.
 */
export const CALL_RIGHTS: { readonly [C in Channel]: RightOf<C> } = {
  'app.state': 'anyone',
  'app.set-language': 'anyone',
  'app.report-failure': 'anyone',
  'session.set-up': 'anyone',
  'session.sign-in': 'anyone',
  'session.lock': 'anyone',
  'session.sign-out': 'anyone',

  'intake.directory': 'intake',
  'intake.desk': 'intake',
  'intake.duplicates': 'intake',
  'intake.compare': 'intake',
  'intake.drafts': 'intake',
  'intake.save-draft': 'anyone',
  'intake.discard-draft': 'intake',
  'intake.register': 'intake',
  'papers.intake-view': 'intake',
  'papers.make': 'intake',
  'attachments.choose': 'intake',
  'attachments.begin': 'intake',
  'attachments.append': 'intake',
  'attachments.store': 'intake',
  'attachments.cancel': 'intake',

  'printing.printers': 'tickets',
  'printing.look-again': 'tickets',
  'printing.status': 'tickets',
  'printing.ticket': 'tickets',
  'printing.print-ticket': 'tickets',
  'printing.print-again': 'tickets',
  'printing.check-job': 'tickets',
  'printing.nothing-came': 'tickets',
  'printing.give-ticket': 'tickets',
  'printing.save-ticket': 'tickets',
  'printing.open-jobs': 'tickets',
  'printing.print-test': 'tickets',
  'printing.blank-ticket': 'tickets',

  'today.view': 'look-up',
  'today.counts': 'look-up',
  'calendar.month': 'look-up',
  'calendar.day': 'look-up',
  'calendar.board': 'look-up',
  'calendar.agenda': 'look-up',
  'calendar.complaint': 'look-up',
  'calendar.providers': 'look-up',
  'register.list': 'look-up',
  'register.counts': 'look-up',
  'register.ids': 'look-up',
  'register.neighbours': 'look-up',
  'register.providers': 'look-up',
  'report.month': 'look-up',
  'report.complaints': 'look-up',
  'printing.print-document': 'look-up',
  'printing.save-document': 'look-up',
  'papers.view': 'look-up',
  'papers.repeats': 'look-up',
  'papers.templates': 'look-up',
  'papers.template-history': 'look-up',
  'attachments.states': 'look-up',
  'attachments.view': 'look-up',
  'attachments.open': 'look-up',
  'attachments.save-copy': 'look-up',
  'directory.all': 'look-up',
  'directory.history': 'look-up',
  'work-calendar.changes': 'look-up',
  'work-calendar.change': 'look-up',
  'work-calendar.pending': 'look-up',
  'reminders.digest': 'look-up',
  'reminders.dismiss-digest': 'look-up',
  'exchange.status': 'look-up',
  'exchange.page': 'look-up',
  'exchange.now': 'look-up',
  'exchange.cancel': 'look-up',
  'card.get': 'look-up',
  'card.copy': 'look-up',

  'card.act': ({ id, command }) => ({ complaintId: id, action: command.type }),
  'card.preview': ({ id, command }) => ({ complaintId: id, action: command.type }),
  'papers.issue': onPaper,
  'papers.give': onPaper,
  'papers.mark-sent': onPaper,
  'papers.cancel': onPaper,

  'register.export': 'export-register',
  'report.export': 'export-report',
  'report.show-file': 'export-report',
  'report.print': 'export-report',

  'reminders.escalation': 'oversee',

  'settings.printers': 'anyone',
  'reminders.settings': 'own-workstation',
  'reminders.change-settings': 'own-workstation',
  'settings.printing': 'own-workstation',
  'settings.change-printing': 'own-workstation',
  'settings.roll-printers': 'own-workstation',
  'settings.data': 'own-workstation',
  'settings.check-journal': 'own-workstation',
  'settings.show-data-folder': 'own-workstation',
  'settings.measure-disk': 'own-workstation',
  'attachments.settings': 'own-workstation',
  'attachments.choose-scan-folder': 'own-workstation',
  'attachments.forget-scan-folder': 'own-workstation',
  'attachments.check-all': 'own-workstation',
  'backups.state': 'own-workstation',
  'backups.list': 'own-workstation',
  'backups.make': 'own-workstation',
  'backups.cancel': 'own-workstation',
  'backups.check': 'own-workstation',

  'settings.save-office': 'office',
  'settings.save-roll-printer': 'equipment',
  'settings.remove-roll-printer': 'equipment',
  'settings.change-lock': 'equipment',
  'attachments.change-limit': 'equipment',
  'directory.save': ({ kind }) => rightOfDirectory(kind),
  'directory.set-password': 'operators',
  'directory.read-import': 'directories',
  'directory.apply-import': 'directories',
  'directory.save-template': 'directories',
  'backups.choose-folder': 'backups',
  'backups.free-mark': 'backups',
  'backups.restore': 'backups',
  'backups.drop-restored': 'backups',
  'backups.switch': 'backups',
  'exchange.choose-folder': 'exchange',
  'exchange.test': 'exchange',
  'exchange.switch': 'exchange',
  'papers.save-template': 'letters',
  'papers.save-settings': 'letters',
  'work-calendar.preview': 'calendar',
  'work-calendar.accept': 'calendar',
  'work-calendar.read-file': 'calendar',
}

/** The right a call with this input asks for. */
export function rightOf<C extends Channel>(
  channel: C,
  input: Input<C>,
): OfficeAction | OnComplaint | 'anyone' {
  const right: RightOf<C> = CALL_RIGHTS[channel]
  return typeof right === 'function' ? right(input) : right
}
