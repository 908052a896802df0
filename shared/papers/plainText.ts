import type { PaperBlock, PaperModel } from './paperModel.ts'

/** A paper as plain text: for the portal, an e-mail or a search. */
export function plainTextOf(model: PaperModel): string {
  const head = model.letterhead.map(({ lines }) => lines.join(' '))
  const reference = model.reference.map((runs) => runs.join(''))
  const parts = model.parts.map(({ title, blocks }) => [title, ...blocks.map(textOfBlock)].join('\n\n'))
  const signatures = model.signatures.map(({ label, name }) => [...label, name].filter(Boolean).join(', '))
  return [
    head.join('\n'),
    reference.join('\n'),
    model.addressee.join('\n'),
    ...parts,
    signatures.join('\n'),
    [...model.footer.left, ...model.footer.right].join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
}

function textOfBlock(block: PaperBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.join('')
    case 'heading':
      return block.text
    case 'list':
      return block.items.map((item, n) => `${n + 1}. ${item}`).join('\n')
    case 'table':
      return [block.columns.map(({ title }) => title), ...block.rows].map((row) => row.join('\t')).join('\n')
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n')
    default:
      return Array.from({ length: block.lines }, () => '____________').join('\n')
  }
}
