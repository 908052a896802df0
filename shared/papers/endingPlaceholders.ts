import type { Complaint } from '../complaint/complaint.ts'
import { inLanguage } from '../core/inLanguage.ts'
import { always, longDate, optional, phrase, sentence, type Source } from './placeholder.ts'

type Redirection = Complaint['redirections'][number]

/** To which body the complaint, or a part of it, went last (art. 65 of the Code). */
export function redirectionOf({ ending, redirections }: Complaint): Redirection | null {
  return ending?.type === 'complaint.redirected' ? ending : (redirections.at(-1) ?? null)
}

const redirection = ({ facts }: Source): Redirection | null =>
  facts.complaint ? redirectionOf(facts.complaint) : null

function returnReason({ facts, words }: Source): string {
  const ending = facts.complaint?.ending
  if (ending?.type !== 'complaint.returned') return ''
  return sentence(words.returned[ending.ground], ending.reason)
}

/** Art. 95(1) of the Code; a withdrawal that was accepted is one of its grounds. */
function leaveReason({ facts, words }: Source): string {
  const ending = facts.complaint?.ending
  if (ending?.type === 'complaint.withdrawn') return sentence(words.left.withdrawn_before)
  if (ending?.type !== 'complaint.left-without-consideration') return ''
  return sentence(words.left[ending.ground], ending.reason)
}

function terminationReason({ facts, words }: Source): string {
  const ending = facts.complaint?.ending
  if (ending?.type !== 'complaint.terminated') return ''
  return sentence(words.terminated[ending.ground], ending.reason)
}

/** What was said of the steps that end a complaint without a decision, or ask to put it right. */
export const OF_ENDINGS = {
  defects: always(({ facts }) => facts.complaint?.correction?.defects ?? ''),
  correctUntil: always(({ facts, language }) => longDate(facts.complaint?.correction?.until, language)),
  endedOn: always(({ facts, language }) => longDate(facts.complaint?.ending?.on, language)),
  returnReason: always(returnReason),
  leaveReason: always(leaveReason),
  terminationReason: always(terminationReason),
  redirectedOn: always((source) => longDate(redirection(source)?.on, source.language)),
  redirectBody: always((source) => {
    const to = redirection(source)
    return to ? inLanguage(to.bodyName, source.language) : ''
  }),
  redirectPart: optional((source) => {
    const what = redirection(source)?.what ?? ''
    return what && sentence(phrase(source.words.redirectedPart, { what }))
  }),
} as const
