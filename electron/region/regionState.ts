import type { AppState } from '@shared/ipc/calls/appCalls.ts'

import type { Region } from './region.ts'

/**
 * What differs in the state of the program at a regional workstation: the days and the complaints are those
 * of the office that is shown. Empty anywhere else.
 */
export function regionState(region: Region): Partial<AppState> {
  if (!region.isOn()) return {}
  const offices = region.offices().map(({ id, name }) => ({ id, name }))
  const chosen = region.chosen()
  if (!chosen) return { region: { offices, chosen: null } }
  const { world, office } = chosen.opened
  return {
    region: { offices, chosen: office.id },
    calendar: world.calendar.marks,
    complaints: world.complaints.size,
  }
}
