import type { ReactNode } from 'react'

import type { TicketFormat } from '@shared/complaint/outcomes.ts'
import type { TicketModel } from '@shared/tickets/ticket.ts'

import { Ticket80 } from './Ticket80.tsx'
import { TicketA4 } from './TicketA4.tsx'
import { TicketA5 } from './TicketA5.tsx'
import { TicketA6 } from './TicketA6.tsx'

import '../styles/papers.css'

const PAPERS = { '80mm': Ticket80, a6: TicketA6, a5: TicketA5, a4: TicketA4 } as const

/** The ticket as it comes out of the printer, in real millimetres: the same for the preview and for paper. */
export function Ticket({
  model,
  format,
}: {
  readonly model: TicketModel
  readonly format: TicketFormat
}): ReactNode {
  const Paper = PAPERS[format]
  return <Paper key={format} model={model} />
}
