import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'

import type { RollState } from '@shared/rollPrinter/status.ts'

import { EscPosDecoder, type Printed } from './escPosDecoder.ts'

/** How a printer behaves; what is left out is healthy. */
export type Behaviour = {
  readonly state?: RollState
  /** Says nothing about itself, as many cheap ones. */
  readonly isMute?: boolean
  /** Answers about its state, but not when it is done. */
  readonly neverDone?: boolean
  /** Takes no more after so many bytes, without ending the connection. */
  readonly hangsAfter?: number
  /** Ends the connection after so many bytes. */
  readonly hangsUpAfter?: number
  /** The paper ends after so many rows; the rest waits in its memory. */
  readonly paperEndsAfter?: number
  /** Works off so many bytes every few milliseconds. */
  readonly bytesATick?: number
}

const TICK_MS = 5

/** Answers to DLE EOT 1 to 4 in each state, by the bits of the makers' manuals; 0x12 is "nothing to report". */
const ANSWERS: Readonly<Record<RollState, readonly [number, number, number, number]>> = {
  ready: [0x12, 0x12, 0x12, 0x12],
  no_paper: [0x1a, 0x32, 0x12, 0x72],
  cover_open: [0x1a, 0x16, 0x12, 0x72],
  fault: [0x1a, 0x52, 0x1a, 0x12],
  offline: [0x1a, 0x12, 0x12, 0x12],
}

/** A roll printer on a port of this computer, which keeps what it printed. */
export class PrinterEmulator {
  #behaviour: Behaviour = {}
  #state: RollState = 'ready'
  #decoder = new EscPosDecoder((question) => this.#answer(question))
  /** Its memory: bytes taken and not yet worked off. It outlives a connection. */
  #memory: number[] = []
  #received = 0
  #socket: Socket | null = null
  #timer: NodeJS.Timeout | null = null
  readonly #server: Server
  connections = 0
  readonly #faults: string[] = []

  private constructor() {
    this.#server = createServer((socket) => this.#accept(socket))
  }

  static async start(port = 0): Promise<PrinterEmulator> {
    const emulator = new PrinterEmulator()
    await new Promise<void>((resolve) => emulator.#server.listen(port, '127.0.0.1', resolve))
    return emulator
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  get printed(): Printed {
    return this.#decoder.printed
  }

  /** True when everything it was given has been worked off, to the last command. */
  get isIdle(): boolean {
    return this.#memory.length === 0 && this.#decoder.isIdle
  }

  /** From now on; what was printed stays. */
  behave(behaviour: Behaviour): void {
    this.#behaviour = behaviour
    this.#state = behaviour.state ?? 'ready'
    this.#received = 0
    this.#work()
  }

  /** Tears off what was printed. */
  clear(): void {
    this.#decoder = new EscPosDecoder((question) => this.#answer(question))
    this.#memory = []
    this.connections = 0
  }

  /** Fails when it was given what no printer would have understood. */
  async stop(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#socket?.destroy()
    await new Promise((resolve) => this.#server.close(resolve))
    if (this.#faults.length > 0) throw new Error(this.#faults.join('\n'))
  }

  #accept(socket: Socket): void {
    this.connections += 1
    this.#socket = socket
    this.#received = 0
    socket.on('error', () => undefined)
    socket.on('data', (data) => this.#receive(socket, data))
  }

  #receive(socket: Socket, data: Buffer): void {
    const { hangsAfter, hangsUpAfter } = this.#behaviour
    if (hangsAfter !== undefined && this.#received + data.length > hangsAfter) return void socket.pause()
    this.#received += data.length
    const { work, questions } = withoutQuestions(data)
    for (const byte of work) this.#memory.push(byte)
    if (hangsUpAfter !== undefined && this.#received > hangsUpAfter) {
      this.#memory.length = Math.max(0, this.#memory.length - (this.#received - hangsUpAfter))
      socket.destroy()
    }
    for (const question of questions) this.#answer(question)
    this.#work()
  }

  #answer(question: number): void {
    if (this.#behaviour.isMute || this.#socket?.writable !== true) return
    if (question === 0) {
      if (!this.#behaviour.neverDone) this.#socket.write(Buffer.of(0))
      return
    }
    const byte = ANSWERS[this.#state][question - 1]
    if (byte !== undefined) this.#socket.write(Buffer.of(byte))
  }

  /** Works the memory off: at once, or bit by bit when it is slow, and never without paper. */
  #work(): void {
    const { bytesATick, paperEndsAfter } = this.#behaviour
    if (this.#timer) return
    let budget = bytesATick ?? Infinity
    while (this.#memory.length > 0 && budget > 0) {
      if (paperEndsAfter !== undefined && this.printed.rows.length >= paperEndsAfter) {
        this.#state = 'no_paper'
        return
      }
      this.#workOff(this.#memory.splice(0, Math.min(budget, 64)))
      budget -= 64
    }
    if (this.#memory.length === 0) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#work()
    }, TICK_MS)
  }

  #workOff(bytes: readonly number[]): void {
    try {
      this.#decoder.feed(bytes)
    } catch (error) {
      this.#faults.push(String(error))
    }
  }
}

/** Printers pick questions about their state out of what arrives; they are the last thing of a piece here. */
function withoutQuestions(data: Buffer): { readonly work: Buffer; readonly questions: readonly number[] } {
  const questions: number[] = []
  let end = data.length
  while (end >= 3 && data[end - 3] === 0x10 && data[end - 2] === 0x04 && (data[end - 1] ?? 9) <= 4) {
    questions.unshift(data[end - 1] ?? 0)
    end -= 3
  }
  return { work: data.subarray(0, end), questions }
}
