import { useEffect, useState } from 'react'
import { useWatch } from 'react-hook-form'

import { ComplaintForm } from '@shared/complaint/form.ts'
import { duplicateQueryOf, type Duplicate } from '@shared/queries/duplicates.ts'

import { useCall } from '../../api/hooks.ts'
import { useIntake } from './intakeContext.tsx'

const ASK_AFTER_MS = 400

export type Duplicates = {
  readonly found: readonly Duplicate[]
  /** "Another complaint": those shown now are not shown again. */
  readonly dismiss: () => void
}

/** Earlier complaints that look like the one being typed, asked for once typing pauses. */
export function useDuplicates(): Duplicates {
  const { id } = useIntake()
  const form = ComplaintForm.safeParse(useWatch<ComplaintForm>())
  const text = form.success ? JSON.stringify(duplicateQueryOf(id, form.data)) : ''
  const [asked, setAsked] = useState('')
  const [dismissed, setDismissed] = useState<readonly string[]>([])
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), ASK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text])
  const query = queryOf(asked, id)
  const { data } = useCall('intake.duplicates', query.input, { enabled: query.enabled })
  const found = (query.enabled ? (data ?? []) : []).filter((one) => !dismissed.includes(one.id))
  return { found, dismiss: () => setDismissed([...dismissed, ...found.map((one) => one.id)]) }
}

type Query = ReturnType<typeof duplicateQueryOf>

/** Asked only when there is somebody to look for. */
function queryOf(text: string, id: string): { readonly input: Query; readonly enabled: boolean } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the text was written from a query above
  const input = (text ? JSON.parse(text) : { id }) as Query
  if (!text) return { input, enabled: false }
  const { surname, name, entityName, iin, bin, street } = input.applicant
  return { input, enabled: Boolean((surname && name) || entityName || iin || bin || street) }
}
