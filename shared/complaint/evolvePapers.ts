import type { Complaint, IssuedPaper } from './complaint.ts'
import type { ComplaintEvent, ComplaintEventOf } from './events.ts'

export type PaperEvent = ComplaintEventOf<
  'complaint.paper-issued' | 'complaint.paper-given' | 'complaint.paper-sent' | 'complaint.paper-cancelled'
>

export function isPaperEvent(event: ComplaintEvent): event is PaperEvent {
  return event.type.startsWith('complaint.paper-')
}

/** The complaint after something happened to one of its papers; null for a paper nobody issued. */
export function evolvePapers(state: Complaint, event: PaperEvent): Complaint | null {
  if (event.type === 'complaint.paper-issued') {
    if (paperOf(state, event.paperId)) return null
    return { ...state, papers: [...state.papers, { ...event, given: [], sent: null, cancelled: null }] }
  }
  const paper = paperOf(state, event.paperId)
  const next = paper && changed(paper, event)
  return next ? { ...state, papers: state.papers.map((one) => (one === paper ? next : one)) } : null
}

/** A paper of a complaint by its id. */
export function paperOf(state: Complaint, paperId: string): IssuedPaper | undefined {
  return state.papers.find((one) => one.paperId === paperId)
}

function changed(
  paper: IssuedPaper,
  event: Exclude<PaperEvent, ComplaintEventOf<'complaint.paper-issued'>>,
): IssuedPaper | null {
  switch (event.type) {
    case 'complaint.paper-given':
      return { ...paper, given: [...paper.given, event] }
    case 'complaint.paper-sent':
      return paper.sent || paper.cancelled ? null : { ...paper, sent: event }
    default:
      return paper.cancelled ? null : { ...paper, cancelled: event }
  }
}
