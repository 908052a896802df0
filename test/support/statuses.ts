import type { ComplaintEvent } from '@shared/complaint/events.ts'
import type { ComplaintStatus } from '@shared/complaint/status.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'

import {
  after,
  answer,
  askCorrection,
  atAkim,
  forward,
  leave,
  redirect,
  registered,
  registerReview,
  returning,
  satisfy,
  terminate,
  withdraw,
} from './steps.ts'

/** A history that leads to each state of a complaint. */
export const HISTORIES: Readonly<Record<ComplaintStatus, readonly ComplaintEvent[]>> = {
  registered: [registered],
  awaiting_correction: after([registered], askCorrection('2026-03-11')),
  forwarded: after([registered], forward('2026-03-11')),
  in_review: after([registered], forward('2026-03-11'), registerReview('2026-03-12')),
  decided: after([registered], satisfy('2026-03-11')),
  closed: after([registered], satisfy('2026-03-11'), answer('2026-03-12')),
  returned: after([registered], askCorrection('2026-03-10'), returning('2026-03-17')),
  left_without_consideration: after([atAkim], leave('2026-03-11')),
  withdrawn: after([registered], withdraw('2026-03-11')),
  redirected: after([registered], redirect('2026-03-11')),
  terminated: after([registered], terminate('2026-03-11', { ground: 'other', reason: 'иной закон' })),
  joined: [
    registered,
    {
      type: 'complaint.linked',
      on: parseLocalDate('2026-03-11'),
      kind: 'duplicate',
      toId: 'complaint-2',
      toNumber: 'К1-26-0001',
      note: '',
    },
  ],
  void: after([registered], { type: 'void', reason: 'ошибка' }),
}
