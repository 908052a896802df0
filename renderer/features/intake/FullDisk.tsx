import { useState, type ReactNode } from 'react'

import type { AppError } from '@shared/core/result.ts'

import { attempt } from '../../api/client.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { DiskFullPage } from '../settings/DiskFullPage.tsx'

/** In place of an empty form while the disk is full: the complaint is taken on paper, on a blank ticket (10e). */
export function FullDisk(): ReactNode {
  const [failure, setFailure] = useState<AppError | null>(null)

  /** A computer without a working printer gets the blank as a file. */
  async function printBlank(): Promise<void> {
    const printed = await attempt('printing.blank-ticket', { to: 'printer' })
    const given = printed.ok ? printed : await attempt('printing.blank-ticket', { to: 'pdf' })
    setFailure(given.ok || given.error.code === 'cancelled' ? null : given.error)
  }

  return (
    <>
      <ErrorNotice error={failure} />
      <DiskFullPage onBlankTicket={() => void printBlank()} />
    </>
  )
}
