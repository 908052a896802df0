import { assertNever } from '../core/result.ts'
import type { RegionView } from '../personalData/regionView.ts'
import type { RetentionSettings } from '../personalData/retention.ts'
import type { DirectoryEvent, PasswordHash } from './events.ts'
import type { RecordedHandover } from './handover.ts'
import type { Office, Workstation } from './office.ts'
import type { OfficeTemplate, PaperSettings } from './paperTexts.ts'
import type { Official, Operator, Provider, ReviewBody, Service } from './records.ts'

/** Everybody and everything the office knows by name. Retired records stay: old complaints refer to them. */
export type Directory = {
  readonly providers: ReadonlyMap<string, Provider>
  readonly services: ReadonlyMap<string, Service>
  readonly officials: ReadonlyMap<string, Official>
  readonly bodies: ReadonlyMap<string, ReviewBody>
  readonly operators: ReadonlyMap<string, Operator>
  readonly passwords: ReadonlyMap<string, PasswordHash>
  /** Operators whose password was given by somebody else and must be changed before they work. */
  readonly temporaryPasswords: ReadonlySet<string>
  readonly workstations: ReadonlyMap<string, Workstation>
  readonly office: Office | null
  /** The office's own texts of papers, by kind. */
  readonly templates: ReadonlyMap<string, OfficeTemplate>
  readonly paperSettings: PaperSettings | null
  /** The head's duties handed over, in the order they were. */
  readonly handovers: readonly RecordedHandover[]
  /** Null until the head has confirmed terms of keeping: nothing is due before. */
  readonly retention: RetentionSettings | null
  /** Null until the head has chosen. */
  readonly regionView: RegionView | null
}

export const emptyDirectory: Directory = {
  providers: new Map(),
  services: new Map(),
  officials: new Map(),
  bodies: new Map(),
  operators: new Map(),
  passwords: new Map(),
  temporaryPasswords: new Set(),
  workstations: new Map(),
  office: null,
  templates: new Map(),
  paperSettings: null,
  handovers: [],
  retention: null,
  regionView: null,
}

/** The directory after an event; the later record of an id replaces the earlier one. */
export function evolveDirectory(directory: Directory, event: DirectoryEvent): Directory {
  if (isOfHandover(event)) return { ...directory, handovers: handoversAfter(directory.handovers, event) }
  switch (event.type) {
    case 'directory.provider-saved':
      return { ...directory, providers: put(directory.providers, event.provider.id, event.provider) }
    case 'directory.service-saved':
      return { ...directory, services: put(directory.services, event.service.id, event.service) }
    case 'directory.official-saved':
      return { ...directory, officials: put(directory.officials, event.official.id, event.official) }
    case 'directory.body-saved':
      return { ...directory, bodies: put(directory.bodies, event.body.id, event.body) }
    case 'directory.operator-saved':
      return { ...directory, operators: put(directory.operators, event.operator.id, event.operator) }
    case 'directory.password-set':
      return {
        ...directory,
        passwords: put(directory.passwords, event.operatorId, event.hash),
        temporaryPasswords: marked(directory.temporaryPasswords, event.operatorId, event.temporary === true),
      }
    case 'office.saved':
      return { ...directory, office: event.office }
    case 'office.workstation-saved':
      return {
        ...directory,
        workstations: put(directory.workstations, event.workstation.node, event.workstation),
      }
    case 'office.template-saved':
      return {
        ...directory,
        templates: put(directory.templates, event.kind, templateAfter(directory, event)),
      }
    default:
      return withSettings(directory, event)
  }
}

type SettingsEvent = Extract<
  DirectoryEvent,
  { type: 'office.paper-settings-saved' | 'office.retention-saved' | 'office.region-view-saved' }
>

function withSettings(directory: Directory, event: SettingsEvent): Directory {
  switch (event.type) {
    case 'office.paper-settings-saved':
      return { ...directory, paperSettings: event.settings }
    case 'office.retention-saved':
      return { ...directory, retention: event.settings }
    case 'office.region-view-saved':
      return { ...directory, regionView: event.view }
    default:
      return assertNever(event)
  }
}

type HandoverEvent = Extract<
  DirectoryEvent,
  { type: 'office.duties-handed-over' | 'office.duties-taken-back' }
>

function isOfHandover(event: DirectoryEvent): event is HandoverEvent {
  return event.type === 'office.duties-handed-over' || event.type === 'office.duties-taken-back'
}

function handoversAfter(handovers: Directory['handovers'], event: HandoverEvent): Directory['handovers'] {
  if (event.type === 'office.duties-handed-over') return [...handovers, { ...event.handover, endedOn: null }]
  return handovers.map((one) => (one.id === event.handoverId ? { ...one, endedOn: event.on } : one))
}

/** Every save has a number of its own, so that an issued paper can name the text it was made from. */
function templateAfter(
  directory: Directory,
  { kind, texts, basedOn }: Extract<DirectoryEvent, { type: 'office.template-saved' }>,
): OfficeTemplate {
  return { texts, basedOn, version: (directory.templates.get(kind)?.version ?? 0) + 1 }
}

function marked(ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const others = [...ids].filter((one) => one !== id)
  return new Set(isIn ? [...others, id] : others)
}

function put<T>(map: ReadonlyMap<string, T>, id: string, value: T): ReadonlyMap<string, T> {
  return new Map(map).set(id, value)
}
