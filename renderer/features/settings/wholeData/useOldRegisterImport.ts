import { useState } from 'react'

import type { DataJob } from '@shared/ipc/calls/dataCalls.ts'
import type { ChosenTable, ImportCheck } from '@shared/ipc/calls/oldRegisterCalls.ts'
import type { ColumnTarget } from '@shared/oldRegister/columnTargets.ts'

import { useAction } from '../../../api/hooks.ts'

export type OldRegisterImporting = {
  readonly table: ChosenTable | null
  readonly targets: readonly ColumnTarget[]
  /** What the table would bring; null until it was checked. */
  readonly checked: ImportCheck | null
  readonly isBusy: boolean
  readonly error: unknown
  /** Storing was begun and did not come to its end: what was stored stays. */
  readonly isPartly: boolean
  setTargets(targets: readonly ColumnTarget[]): void
  choose(): void
  check(): void
  /** Back to the meanings of the columns. */
  goBack(): void
  store(onStored: (count: number) => void): void
  /** Forgets the table and breaks off its reading; what is being stored goes on. */
  leave(): void
}

/** The steps of an import: a table, its columns, a check of all rows, and the journal. */
export function useOldRegisterImport(job: DataJob | null): OldRegisterImporting {
  const [table, setTable] = useState<ChosenTable | null>(null)
  const [targets, setTargets] = useState<readonly ColumnTarget[]>([])
  const choose = useAction('old-register.choose')
  const check = useAction('old-register.check')
  const confirm = useAction('old-register.confirm')
  const drop = useAction('old-register.drop')
  const cancel = useAction('data-work.cancel')
  const token = table?.token ?? ''
  const isBusy = [choose, check, confirm].some(({ isPending }) => isPending) || job !== null
  const forget = (): void => {
    check.reset()
    confirm.reset()
  }
  return {
    table,
    targets,
    checked: check.data ?? null,
    isBusy,
    error: choose.error ?? check.error ?? confirm.error,
    isPartly: confirm.isError,
    setTargets,
    choose: () =>
      choose.mutate(undefined, {
        onSuccess: (chosen) => {
          forget()
          setTable(chosen)
          setTargets(chosen.columns.map(({ target }) => target))
        },
      }),
    check: () => check.mutate({ token, targets }),
    goBack: forget,
    store: (onStored) => confirm.mutate({ token }, { onSuccess: ({ stored }) => onStored(stored) }),
    leave: () => {
      if (confirm.isPending) return
      if (isBusy) cancel.mutate(undefined)
      drop.mutate(undefined)
    },
  }
}
