/** What a roll printer made of the bytes it was given. */
export type Printed = {
  /** Dots across of the widest picture. */
  readonly width: number
  /** Rows of dots, each packed as the printer got them. */
  readonly rows: readonly Uint8Array[]
  /** After how many rows the paper was cut, and how. */
  readonly cuts: readonly { readonly afterRows: number; readonly kind: 'full' | 'partial' }[]
}

type Wait = { readonly rowBytes: number; left: number }

/**
 * Reads ESC/POS as the makers' manuals describe it, written apart from the encoder so that a mistake of one is not a
 * mistake of both. Bytes may come in any pieces; what no manual knows is an error.
 */
export class EscPosDecoder {
  readonly #rows: Uint8Array[] = []
  readonly #cuts: { afterRows: number; kind: 'full' | 'partial' }[] = []
  #pending: number[] = []
  #raster: Wait | null = null
  #width = 0
  /** How often the printer was set back to its beginnings (ESC @). */
  initialized = 0

  readonly #answer: (question: number) => void

  /** `answer` is called for every question about the state, with its number; 0 stands for "tell when done". */
  constructor(answer: (question: number) => void = () => undefined) {
    this.#answer = answer
  }

  feed(bytes: Iterable<number>): void {
    for (const byte of bytes) this.#take(byte)
  }

  get printed(): Printed {
    return { width: this.#width, rows: this.#rows, cuts: this.#cuts }
  }

  /** True between commands: nothing half-said is being waited for. */
  get isIdle(): boolean {
    return this.#pending.length === 0 && this.#raster === null
  }

  #take(byte: number): void {
    if (this.#raster) return this.#dot(this.#raster, byte)
    this.#pending.push(byte)
    if (this.#command()) this.#pending = []
  }

  #dot(raster: Wait, byte: number): void {
    this.#pending.push(byte)
    if (this.#pending.length < raster.rowBytes) return
    this.#rows.push(Uint8Array.from(this.#pending))
    this.#pending = []
    raster.left -= 1
    if (raster.left === 0) this.#raster = null
  }

  /** True when the pending bytes were a whole command. */
  #command(): boolean {
    const [first, second, third, fourth] = this.#pending
    const length = this.#pending.length
    if (first === 0x00) return true // NUL says nothing
    if (length === 1) return this.#expect(first, [0x10, 0x1b, 0x1d])
    if (first === 0x10) return this.#expect(second, [0x04]) || (length === 3 && this.#asked(third ?? 0))
    if (first === 0x1b) return this.#initialize(second)
    if (second === 0x76) return this.#beginRaster()
    if (second === 0x56) return this.#cut(third, fourth)
    if (second === 0x72) return length === 3 && this.#asked(0)
    throw new Error(`no printer knows ${hex(this.#pending)}`)
  }

  /** Always false: the command goes on. */
  #expect(byte: number | undefined, known: readonly number[]): false {
    if (byte !== undefined && !known.includes(byte)) throw new Error(`no printer knows ${hex(this.#pending)}`)
    return false
  }

  #asked(question: number): true {
    this.#answer(question)
    return true
  }

  #initialize(second: number | undefined): boolean {
    this.#expect(second, [0x40])
    this.initialized += 1
    return true
  }

  /** GS v 0 m xL xH yL yH: x counts bytes, y counts dots. */
  #beginRaster(): boolean {
    if (this.#pending.length < 8) return false
    const [, , kind, mode, xLow = 0, xHigh = 0, yLow = 0, yHigh = 0] = this.#pending
    if (kind !== 0x30 || mode !== 0) throw new Error(`an unknown raster ${hex(this.#pending)}`)
    const rowBytes = xLow + xHigh * 256
    const left = yLow + yHigh * 256
    if (rowBytes === 0 || left === 0) throw new Error('a raster of nothing')
    this.#width = Math.max(this.#width, rowBytes * 8)
    this.#raster = { rowBytes, left }
    return true
  }

  /** GS V 65 n and GS V 66 n: feed to the knife and cut. */
  #cut(third: number | undefined, fourth: number | undefined): boolean {
    if (third === undefined) return false
    this.#expect(third, [0x41, 0x42])
    if (fourth === undefined) return false
    this.#cuts.push({ afterRows: this.#rows.length, kind: third === 0x41 ? 'full' : 'partial' })
    return true
  }
}

/** Whether a dot of what was printed is black. */
export function isBlack({ rows, width }: Printed, x: number, y: number): boolean {
  if (x < 0 || x >= width) return false
  return (((rows[y]?.[x >> 3] ?? 0) >> (7 - (x & 7))) & 1) === 1
}

function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
}
