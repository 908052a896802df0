import { z } from 'zod'

import { TodayCounts, TodayTile, TodayView } from '../../queries/today.ts'
import { call } from '../call.ts'

export const todayCalls = {
  /** The queue of the day; `tile` is the tile pressed, `onlyMine` leaves what is given to whoever is at the desk. */
  'today.view': call(z.object({ tile: TodayTile.nullable(), onlyMine: z.boolean() }), TodayView),
  /** How much is overdue and due today: the badge of the rail. */
  'today.counts': call(z.void(), TodayCounts),
} as const
