import { useMay } from '../../app/rights.ts'
import { SECTION_NAMES, type SettingsSection } from './sections.ts'

/** The sections for whoever is at the desk, in order: what others did is shown to nobody who may not see it. */
export function useSections(): readonly SettingsSection[] {
  const mayAudit = useMay('audit')
  return mayAudit ? SECTION_NAMES : SECTION_NAMES.filter((name) => name !== 'audit')
}
