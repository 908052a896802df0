import { z } from 'zod'

/** What the region sees of people's data: all of it, masked, or nothing. Figures and dates are the same each time. */
export const RegionView = z.enum(['full', 'masked', 'none'])
export type RegionView = z.infer<typeof RegionView>

/** As long as the head has said nothing, nothing goes out. */
export const DEFAULT_REGION_VIEW: RegionView = 'none'
