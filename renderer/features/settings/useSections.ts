import { useMay } from '../../app/rights.ts'
import { useReadsOnly } from '../../app/readsOnly.ts'
import { SECTION_NAMES, type SettingsSection } from './sections.ts'

/** What is set up at the workstation of a region's department: nothing that a register needs. */
const OF_REGION: ReadonlySet<SettingsSection> = new Set([
  'office',
  'operator',
  'printing',
  'exchange',
  'data',
  'audit',
])

/** The sections for whoever is at the desk, in order: what others did is shown to nobody who may not see it. */
export function useSections(): readonly SettingsSection[] {
  const mayAudit = useMay('audit')
  const readsOnly = useReadsOnly()
  return SECTION_NAMES.filter((name) => (name !== 'audit' || mayAudit) && (!readsOnly || OF_REGION.has(name)))
}
