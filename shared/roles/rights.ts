import type { ComplaintCommand } from '../complaint/commands.ts'
import type { ComplaintStatus } from '../complaint/status.ts'
import type { DirectoryKind } from '../directory/kinds.ts'
import type { Role } from '../directory/records.ts'

/** `own`: unless another one is the case officer of the complaint. */
export type Grant = 'yes' | 'own' | 'no'
export type Rights = Readonly<Record<Role, Grant>>

const rights = (registrar: Grant, case_officer: Grant, head: Grant, administrator: Grant): Rights => ({
  registrar,
  case_officer,
  head,
  administrator,
})

/** What may be done in the office, whatever complaint it is about. Whoever signed in may register: intake is never refused. */
// prettier-ignore
export const OFFICE_RIGHTS = {
  //                              registrar  officer  head   administrator
  'intake':                 rights('yes',    'yes',   'yes', 'yes'),
  'tickets':                rights('yes',    'yes',   'yes', 'yes'),
  'look-up':                rights('yes',    'yes',   'yes', 'yes'),
  'export-register':        rights('no',     'yes',   'yes', 'no'),
  'export-report':          rights('no',     'yes',   'yes', 'no'),
  'export-everything':      rights('no',     'no',    'yes', 'no'),
  'import-old-register':    rights('no',     'no',    'yes', 'no'),
  'own-workstation':        rights('yes',    'yes',   'yes', 'yes'),
  'office':                 rights('no',     'no',    'yes', 'yes'),
  'directories':            rights('no',     'no',    'yes', 'yes'),
  'operators':              rights('no',     'no',    'yes', 'yes'),
  'equipment':              rights('no',     'no',    'yes', 'yes'),
  'exchange':               rights('no',     'no',    'yes', 'yes'),
  'settle-conflicts':       rights('no',     'no',    'yes', 'no'),
  'control':                rights('no',     'no',    'yes', 'no'),
  'backups':                rights('no',     'no',    'yes', 'yes'),
  'letters':                rights('no',     'no',    'yes', 'no'),
  'calendar':               rights('no',     'no',    'yes', 'no'),
  'hand-over':              rights('no',     'no',    'yes', 'no'),
  'personal-data':          rights('no',     'no',    'yes', 'no'),
  'audit':                  rights('no',     'no',    'yes', 'yes'),
} as const satisfies Readonly<Record<string, Rights>>
export type OfficeAction = keyof typeof OFFICE_RIGHTS

/** What a head does himself: not for a deputy who has his other rights. */
export const IN_PERSON: ReadonlySet<OfficeAction> = new Set(['hand-over', 'personal-data'])

/** How far a complaint has come, as far as anybody's rights depend on it. */
export type Stage = 'open' | 'decided' | 'over'
export const STAGES: readonly Stage[] = ['open', 'decided', 'over']

/** The stage of each state of a complaint. */
export const STAGE_OF: Readonly<Record<ComplaintStatus, Stage>> = {
  registered: 'open',
  awaiting_correction: 'open',
  forwarded: 'open',
  in_review: 'open',
  decided: 'decided',
  closed: 'over',
  returned: 'over',
  left_without_consideration: 'over',
  withdrawn: 'over',
  redirected: 'over',
  terminated: 'over',
  joined: 'over',
  void: 'over',
}

/** What is done on a complaint: every command of the card, and its papers. */
export type ComplaintAction = ComplaintCommand['type'] | 'paper'

type ByStage = Readonly<Record<Stage, Rights>>

const always = (same: Rights): ByStage => ({ open: same, decided: same, over: same })

/** The office's daily work on whatever complaint: post in, post out, notes and files. */
const OFFICE_WORK = always(rights('yes', 'yes', 'yes', 'no'))
/** What is done on the substance: once there is a case officer, he answers for it. */
const SUBSTANCE = always(rights('own', 'own', 'yes', 'no'))
/** What ends a complaint without a decision, or takes back a right of the applicant. */
const ENDING = always(rights('no', 'own', 'yes', 'no'))
const HEAD_ALONE = rights('no', 'no', 'yes', 'no')

/**
 * What each role may do on a complaint at each stage. The law's own conditions come on top (`refusalOf`): this table
 * says who, that one says when.
 */
export const COMPLAINT_RIGHTS: Readonly<Record<ComplaintAction, ByStage>> = {
  note: OFFICE_WORK,
  attach: OFFICE_WORK,
  paper: OFFICE_WORK,
  link: OFFICE_WORK,
  'mark-portal': OFFICE_WORK,
  assign: SUBSTANCE,
  forward: OFFICE_WORK,
  'register-review': OFFICE_WORK,
  'send-notice': OFFICE_WORK,
  answer: OFFICE_WORK,
  tell: OFFICE_WORK,
  withdraw: OFFICE_WORK,
  'record-correction': OFFICE_WORK,
  'ask-correction': SUBSTANCE,
  satisfy: SUBSTANCE,
  extend: SUBSTANCE,
  decide: SUBSTANCE,
  return: SUBSTANCE,
  redirect: SUBSTANCE,
  leave: ENDING,
  terminate: ENDING,
  void: ENDING,
  'revoke-extension': ENDING,
  correct: { ...SUBSTANCE, decided: rights('no', 'own', 'yes', 'no'), over: HEAD_ALONE },
  'remove-attachment': { ...SUBSTANCE, decided: rights('no', 'own', 'yes', 'no'), over: HEAD_ALONE },
  undo: { ...SUBSTANCE, over: HEAD_ALONE },
  reopen: always(HEAD_ALONE),
}

/** The right to change a directory. */
export function rightOfDirectory(kind: DirectoryKind): OfficeAction {
  return kind === 'operator' ? 'operators' : 'directories'
}
