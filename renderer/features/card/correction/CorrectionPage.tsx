import type { ReactNode } from 'react'

import { useCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/SkeletonRows.tsx'
import { CorrectionForm } from './CorrectionForm.tsx'

import '../../intake/intake.css'
import '../card.css'
import './correction.css'

/** Registered facts put right: the form of intake, filled, and beside it what changes and what follows from it. */
export function CorrectionPage({ id }: { readonly id: string }): ReactNode {
  const card = useCall('card.get', { id })
  const directory = useCall('intake.directory', undefined)
  const error = card.error ?? directory.error
  if (error && !card.data) return <ErrorNotice error={error} />
  if (!card.data || !directory.data || card.data.complaint.id !== id) return <SkeletonRows />
  return <CorrectionForm card={card.data} directory={directory.data} />
}
