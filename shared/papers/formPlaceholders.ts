import { inLanguage } from '../core/inLanguage.ts'
import type { PaperBlock } from './paperModel.ts'
import { always, block, BLANK, type Source } from './placeholder.ts'
import { contestedInWords } from './generalPlaceholders.ts'

const LINES_OF_MOTIVES = 6
const LINES_OF_DEMANDS = 3
const LINES_OF_FILES = 2

/** What was said, or lines to write on. */
function told(text: string, lines: number): readonly PaperBlock[] {
  if (!text.trim()) return [{ kind: 'blank', lines }]
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', runs: [line] }))
}

function attachments({ facts }: Source): readonly PaperBlock[] {
  const items = facts.form.attachments.filter((name) => name !== '')
  return items.length > 0 ? [{ kind: 'list', items }] : [{ kind: 'blank', lines: LINES_OF_FILES }]
}

/** What the applicant's own paper says; gaps become lines for the pen (art. 93 of the Code). */
export const OF_FORM = {
  subject: always(({ facts, words }) => words.subject[facts.form.subject]),
  providerOrBlank: always(({ facts, language }) =>
    facts.provider ? inLanguage(facts.provider.name, language) : BLANK.repeat(3),
  ),
  serviceOrBlank: always(({ facts, language }) =>
    facts.service ? inLanguage(facts.service.name, language) : BLANK.repeat(3),
  ),
  contestedOrBlank: always((source) => contestedInWords(source) || BLANK.repeat(3)),
  answerLanguage: always(({ facts, words }) => words.language[facts.form.language]),
  motivesText: block(({ facts }) => told(facts.form.motives, LINES_OF_MOTIVES)),
  demandsText: block(({ facts }) => told(facts.form.demands, LINES_OF_DEMANDS)),
  attachments: block(attachments),
} as const
