import type { ComponentType, ReactNode } from 'react'

import type { DirectoryKind } from '@shared/directory/kinds.ts'

import { AuditSection } from './audit/AuditSection.tsx'
import { CalendarSection } from './calendar/CalendarSection.tsx'
import { DataSection } from './DataSection.tsx'
import { DirectorySection } from './directories/DirectorySection.tsx'
import { ExchangeSection } from './exchange/ExchangeSection.tsx'
import { FilesSection } from './FilesSection.tsx'
import { LettersSection } from './letters/LettersSection.tsx'
import { OfficeSection } from './office/OfficeSection.tsx'
import { PersonalSection } from './personal/PersonalSection.tsx'
import { PrintingSection } from './printing/PrintingSection.tsx'
import { useReadsOnly } from '../../app/readsOnly.ts'
import { RegionPlaces } from './region/RegionPlaces.tsx'
import { RemindersSection } from './reminders/RemindersSection.tsx'
import { RolesSection } from './roles/RolesSection.tsx'
import type { SettingsSection } from './sections.ts'
import { useSections } from './useSections.ts'

import './settings.css'

/** Sections with a screen of their own; the others are directories. */
const SCREENS: Readonly<Record<Exclude<SettingsSection, DirectoryKind>, ComponentType>> = {
  office: OfficeSection,
  roles: RolesSection,
  letters: LettersSection,
  printing: PrintingSection,
  files: FilesSection,
  reminders: RemindersSection,
  calendar: CalendarSection,
  exchange: Exchange,
  data: DataSection,
  audit: AuditSection,
  personal: PersonalSection,
}

/** Everything that is set up once: who accepts, the directories, the printers, and how the data are. */
export function SettingsPage({ section: named }: { readonly section: string }): ReactNode {
  // An address of no section, or of one that is not shown here, opens the first.
  const section = useSections().find((name) => name === named) ?? 'office'
  if (!hasScreen(section)) return <DirectorySection key={section} kind={section} />
  const Screen = SCREENS[section]
  return <Screen />
}

function hasScreen(section: SettingsSection): section is keyof typeof SCREENS {
  return Object.hasOwn(SCREENS, section)
}

/** Between the office's workstations; at the region's department from where the offices are read. */
function Exchange(): ReactNode {
  return useReadsOnly() ? <RegionPlaces /> : <ExchangeSection />
}
