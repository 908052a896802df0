import type { OfficeAction } from './rights.ts'

/**
 * What there is to do at the workstation of a region's department, whatever the role; each role's own rights come on
 * top. Everything else would change an office's register.
 */
export const REGION_ACTIONS: ReadonlySet<OfficeAction> = new Set([
  'look-up',
  'export-register',
  'export-report',
  'own-workstation',
  'office',
  'operators',
  'equipment',
  'exchange',
  'backups',
  'audit',
])
