import {
  COMPLAINT_RIGHTS,
  OFFICE_RIGHTS,
  STAGES,
  type ComplaintAction,
  type OfficeAction,
  type Rights,
  type Stage,
} from './rights.ts'

/** A line of the table of rights as people read it. No stages: it holds at every stage, or has none. */
export type RightsRow =
  | {
      readonly kind: 'office'
      readonly action: OfficeAction
      readonly stages: readonly never[]
      readonly rights: Rights
    }
  | {
      readonly kind: 'complaint'
      readonly action: ComplaintAction
      readonly stages: readonly Stage[]
      readonly rights: Rights
    }

/** What may be done in the office. */
export function officeRows(): readonly RightsRow[] {
  return keysOf(OFFICE_RIGHTS).map((action) => ({
    kind: 'office',
    action,
    stages: [],
    rights: OFFICE_RIGHTS[action],
  }))
}

/** What may be done on a complaint: one line for the stages that do not differ. */
export function complaintRows(): readonly RightsRow[] {
  return keysOf(COMPLAINT_RIGHTS).flatMap((action) => {
    const byStage = COMPLAINT_RIGHTS[action]
    const different = STAGES.filter(
      (stage, n) => STAGES.findIndex((other) => isSame(byStage[other], byStage[stage])) === n,
    )
    return different.map((first) => {
      const stages = STAGES.filter((stage) => isSame(byStage[stage], byStage[first]))
      return {
        kind: 'complaint' as const,
        action,
        stages: stages.length === STAGES.length ? [] : stages,
        rights: byStage[first],
      }
    })
  })
}

function isSame(one: Rights, other: Rights): boolean {
  return keysOf(one).every((role) => one[role] === other[role])
}

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a literal of this module
  return Object.keys(record) as K[]
}
