import { basename, dirname } from 'node:path'

import type { Adapter } from 'lowdb'

import type { SealedEnvelope } from '@shared/journal/envelope.ts'

import { withRetry, writeAll, type FileSystem, type OpenFile } from '../platform/fileSystem.ts'
import { createLineScanner, type Span } from './lineScanner.ts'
import type { Pace } from './monthFile.ts'
import { describeDamage, quarantine, type Damage } from './quarantine.ts'
import { lineOf } from './seal.ts'

type Reading = {
  readonly pace: Pace
  readonly onEvent: (event: SealedEnvelope) => void
  readonly onBytes: (bytes: number) => void
}

/**
 * A lowdb adapter that never rewrites: `write` appends the events that are not on disk yet and flushes. The file is
 * in one of two states. Clean: it ends where we think it ends. Not clean: behind that end lie bytes nobody was told
 * were saved, of a crash or of a write that failed; they are set aside or cut off before anything else is written.
 */
export class AppendingAdapter implements Adapter<SealedEnvelope[]> {
  readonly damages: Damage[] = []
  readonly #files: FileSystem
  readonly #path: string
  readonly #quarantineFolder: string
  #reading: Reading | null = null
  #file: OpenFile | null = null
  /** Events on disk, and where the last one ends. */
  #stored = 0
  #length = 0
  #unterminated = false
  /** The torn bytes of a crash that are not yet safe in quarantine. */
  #torn: { readonly damage: Damage; readonly bytes: Buffer } | null = null
  #clean = true

  constructor(files: FileSystem, path: string, quarantineFolder: string) {
    this.#files = files
    this.#path = path
    this.#quarantineFolder = quarantineFolder
  }

  /** How the next `read` goes about it. */
  readWith(pace: Pace, onEvent: Reading['onEvent'], onBytes: Reading['onBytes']): void {
    this.#reading = { pace, onEvent, onBytes }
  }

  async read(): Promise<SealedEnvelope[]> {
    const bytes = (await withRetry(this.#files, () => this.#files.read(this.#path))) ?? Buffer.alloc(0)
    const kept: SealedEnvelope[] = []
    return kept
  }
}
