import type { ReactNode } from 'react'

import { AuditSection } from './audit/AuditSection.tsx'
import { CalendarSection } from './calendar/CalendarSection.tsx'
import { DataSection } from './DataSection.tsx'
import { DirectorySection } from './directories/DirectorySection.tsx'
import { ExchangeSection } from './exchange/ExchangeSection.tsx'
import { FilesSection } from './FilesSection.tsx'
import { LettersSection } from './letters/LettersSection.tsx'
import { OfficeSection } from './office/OfficeSection.tsx'
import { PrintingSection } from './printing/PrintingSection.tsx'
import { useReadsOnly } from '../../app/readsOnly.ts'
import { RegionPlaces } from './region/RegionPlaces.tsx'
import { RemindersSection } from './reminders/RemindersSection.tsx'
import { RolesSection } from './roles/RolesSection.tsx'
import { useSections } from './useSections.ts'

import './settings.css'

/** Everything that is set up once: who accepts, the directories, the printers, and how the data are. */
export function SettingsPage({ section: named }: { readonly section: string }): ReactNode {
  // An address of no section, or of one that is not shown here, opens the first.
  const section = useSections().find((name) => name === named) ?? 'office'
  switch (section) {
    case 'office':
      return <OfficeSection />
    case 'letters':
      return <LettersSection />
    case 'printing':
      return <PrintingSection />
    case 'files':
      return <FilesSection />
    case 'reminders':
      return <RemindersSection />
    case 'calendar':
      return <CalendarSection />
    case 'audit':
      return <AuditSection />
    case 'roles':
      return <RolesSection />
    case 'exchange':
      return <Exchange />
    case 'data':
      return <DataSection />
    default:
      return <DirectorySection key={section} kind={section} />
  }
}

/** Between the office's workstations; at the region's department from where the offices are read. */
function Exchange(): ReactNode {
  return useReadsOnly() ? <RegionPlaces /> : <ExchangeSection />
}
