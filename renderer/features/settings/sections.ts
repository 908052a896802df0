import {
  AlertOn20Regular,
  BuildingGovernment20Regular,
  BuildingMultiple20Regular,
  CalendarCheckmark20Regular,
  CloudSync20Regular,
  ClipboardBulletListLtr20Regular,
  DocumentText20Regular,
  Eye20Regular,
  EyeOff20Regular,
  HardDrive20Regular,
  PeopleTeam20Regular,
  PersonAccounts20Regular,
  Print20Regular,
  Scales20Regular,
  ScanText20Regular,
  ShieldKeyhole20Regular,
  type FluentIcon,
} from '@fluentui/react-icons'

import { rightOfDirectory, type OfficeAction } from '@shared/roles/rights.ts'

/** The sections of the settings in the order of the list. */
export const SETTINGS_SECTIONS = {
  office: BuildingGovernment20Regular,
  operator: PeopleTeam20Regular,
  roles: ShieldKeyhole20Regular,
  provider: BuildingMultiple20Regular,
  service: ClipboardBulletListLtr20Regular,
  official: PersonAccounts20Regular,
  body: Scales20Regular,
  letters: DocumentText20Regular,
  printing: Print20Regular,
  files: ScanText20Regular,
  reminders: AlertOn20Regular,
  calendar: CalendarCheckmark20Regular,
  exchange: CloudSync20Regular,
  data: HardDrive20Regular,
  audit: Eye20Regular,
  personal: EyeOff20Regular,
} as const satisfies Record<string, FluentIcon>

export type SettingsSection = keyof typeof SETTINGS_SECTIONS

/** The right to change what a section shows. */
export const RIGHT_OF_SECTION: Readonly<Record<SettingsSection, OfficeAction>> = {
  office: 'office',
  operator: rightOfDirectory('operator'),
  roles: 'operators',
  provider: rightOfDirectory('provider'),
  service: rightOfDirectory('service'),
  official: rightOfDirectory('official'),
  body: rightOfDirectory('body'),
  letters: 'letters',
  printing: 'equipment',
  files: 'equipment',
  audit: 'audit',
  personal: 'personal-data',
  reminders: 'own-workstation',
  calendar: 'calendar',
  exchange: 'exchange',
  data: 'backups',
}

function isSection(text: string): text is SettingsSection {
  return Object.hasOwn(SETTINGS_SECTIONS, text)
}

/** The sections in order. */
export const SECTION_NAMES: readonly SettingsSection[] = Object.keys(SETTINGS_SECTIONS).filter(isSection)
