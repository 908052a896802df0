import type { DaySources } from '@shared/queries/calendarRows.ts'
import { ownDays } from '@shared/queries/ownDays.ts'
import { usualOnlyMine } from '@shared/roles/onlyMine.ts'

import { daySourcesOf } from '../handlers/todayHandlers.ts'
import type { Parts } from '../parts.ts'

/** What whoever holds the desk is reminded of: the same that Today shows them, their own alone where they want that. */
export function reminderSourcesOf(parts: Parts): DaySources {
  const { session, settings } = parts
  const sources = daySourcesOf(parts)
  const holder = session.holder()
  if (!holder) return sources
  const { today: onlyOwn } = settings.read().onlyMine[holder.id] ?? usualOnlyMine(holder.role)
  return onlyOwn ? ownDays(sources, holder.id) : sources
}
