// oxlint-disable react/no-array-index-key -- a paper is laid out once, the order of its lines is their identity
import type { ReactNode } from 'react'

import {
  isDense,
  type PaperBlock,
  type PaperModel,
  type PaperPart,
  type Runs,
} from '@shared/papers/paperModel.ts'
import { splitUnbroken } from '@shared/papers/unbroken.ts'

import { useOnePage } from './useOnePage.ts'

import './letterPaper.css'

/** Between the margins of `@page letter`, a hair less than the page. */
const PAGE_MM = 270

/** A letter or another paper of a complaint on A4, upright (mockup 09f). The same on the screen and on paper. */
export function LetterPaper({
  model,
  repeated,
}: {
  readonly model: PaperModel
  readonly repeated: readonly string[]
}): ReactNode {
  const { letterhead, addressee, reference, parts } = model
  const isForm = letterhead.length === 0
  const sheet = useOnePage(PAGE_MM)
  return (
    <div ref={sheet} className={`sheets letter ${layoutOf(model)}`}>
      {!isForm && (
        <div className="head">
          {letterhead.map(({ language, lines }) => (
            <div key={language} lang={language}>
              {lines.map((line, n) => (
                <div key={n}>{line}</div>
              ))}
            </div>
          ))}
        </div>
      )}
      {reference.length + addressee.length > 0 && (
        <div className="to">
          <div>
            {reference.map((runs, n) => (
              <div key={n}>
                <Words runs={runs} />
              </div>
            ))}
          </div>
          <div>
            {addressee.map((line, n) =>
              n === 0 ? <b key={n}>{unbroken(line)}</b> : <span key={n}>{unbroken(line)}</span>,
            )}
          </div>
        </div>
      )}
      {parts.map((part, n) => (
        <Part key={part.language} part={part} follows={n > 0} />
      ))}
      <Signatures model={model} />
      <Foot model={model} repeated={repeated} />
    </div>
  )
}

/** How much room its words are given. */
function layoutOf(model: PaperModel): 'form' | 'dense' | 'two' | 'one' {
  if (model.letterhead.length === 0) return 'form'
  if (isDense(model)) return 'dense'
  return model.parts.length > 1 ? 'two' : 'one'
}

function Part({ part, follows }: { readonly part: PaperPart; readonly follows: boolean }): ReactNode {
  return (
    <section lang={part.language}>
      {follows && <hr />}
      <h3>{part.title}</h3>
      {part.blocks.map((block, n) => (
        <Block key={n} block={block} />
      ))}
    </section>
  )
}

function Block({ block }: { readonly block: PaperBlock }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Words runs={block.runs} />
        </p>
      )
    case 'heading':
      return <h4>{block.text}</h4>
    case 'list':
      return (
        <ol>
          {block.items.map((item, n) => (
            <li key={n}>{unbroken(item)}</li>
          ))}
        </ol>
      )
    case 'table':
      return <Columns table={block} />
    case 'facts':
      return (
        <dl>
          {block.rows.map(([label, value], n) => (
            <div key={n}>
              <dt>{label}</dt>
              <dd>{unbroken(value)}</dd>
            </div>
          ))}
        </dl>
      )
    default:
      return (
        <div className="blank">
          {Array.from({ length: block.lines }, (_, n) => (
            <i key={n} />
          ))}
        </div>
      )
  }
}

function Columns({ table }: { readonly table: Extract<PaperBlock, { kind: 'table' }> }): ReactNode {
  const all = table.columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <table>
      <colgroup>
        {table.columns.map(({ width }, n) => (
          <col key={n} style={{ width: `${(width / all) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.columns.map(({ title }, n) => (
            <th key={n} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells, n) => (
          <tr key={n}>
            {cells.map((cell, m) => (
              <td key={m}>{unbroken(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Plain and bold in turns; a number with hyphens stays in one line. */
function Words({ runs }: { readonly runs: Runs }): ReactNode {
  return runs.map((run, n) =>
    n % 2 === 1 ? <b key={n}>{unbroken(run)}</b> : <span key={n}>{unbroken(run)}</span>,
  )
}

function unbroken(text: string): ReactNode {
  return splitUnbroken(text).map((part, n) =>
    n % 2 === 1 ? (
      <span key={n} className="nw">
        {part}
      </span>
    ) : (
      part
    ),
  )
}

function Signatures({ model: { signatures } }: { readonly model: PaperModel }): ReactNode {
  return signatures.map(({ label, name }, n) => (
    <div className="sign" key={n}>
      <div>
        {label.map((line, m) => (
          <div key={m}>{line}</div>
        ))}
      </div>
      <i />
      <b>{name}</b>
    </div>
  ))
}

function Foot({
  model: { footer },
  repeated,
}: {
  readonly model: PaperModel
  readonly repeated: readonly string[]
}): ReactNode {
  const { left, right } = footer
  if (left.length + right.length + repeated.length === 0) return null
  return (
    <div className="foot">
      <div>
        {left.map((line, n) => (
          <div key={n}>{unbroken(line)}</div>
        ))}
        {repeated.map((line, n) => (
          <div key={n} className="again">
            {line}
          </div>
        ))}
      </div>
      <div className="r">
        {right.map((line, n) => (
          <div key={n}>{line}</div>
        ))}
      </div>
    </div>
  )
}
