import { useState, type ReactNode } from 'react'

import { attempt } from '../../api/client.ts'
import { unlessCancelled } from '../../components/errorWords.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { DiskFullPage } from '../settings/DiskFullPage.tsx'

/** In place of an empty form while the disk is full: the complaint is taken on paper, on a blank ticket (10e). */
export function FullDisk(): ReactNode {
  const [failure, setFailure] = useState<unknown>(null)

  /** A computer without a working printer gets the blank as a file. */
  async function printBlank(): Promise<void> {
    const printed = await attempt('printing.blank-ticket', { to: 'printer' })
    const given = printed.ok ? printed : await attempt('printing.blank-ticket', { to: 'pdf' })
    setFailure(given.ok ? null : unlessCancelled(given.error))
  }

  return (
    <>
      <ErrorNotice error={failure} />
      <DiskFullPage onBlankTicket={() => void printBlank()} />
    </>
  )
}
