import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const MM_PER_POINT = 25.4 / 72

export interface Paper {
  readonly pages: number
  /** Millimetres. */
  readonly width: number
  readonly height: number
  /** All words in reading order, with single spaces. */
  readonly text: string
}

/** What came out of a printer, read with the tools of poppler. */
export async function readPaper(file: string): Promise<Paper> {
  const facts = (await run('pdfinfo', [file])).stdout
  const text = (await run('pdftotext', ['-layout', file, '-'])).stdout
  const [, width = '0', height = '0'] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(facts) ?? []
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(facts)?.[1]),
    width: Number(width) * MM_PER_POINT,
    height: Number(height) * MM_PER_POINT,
    text: text.replaceAll(/\s+/g, ' '),
  }
}
