import { connect, type Socket } from 'node:net'

import type { RollLink } from '@shared/rollPrinter/rollPrinter.ts'

export type NetworkLink = Extract<RollLink, { readonly kind: 'network' }>

/** What became of data given to a printer: all handed over, no longer taken, or the line broke. */
export type Handed = 'whole' | 'stalled' | 'broken'

/** A connection to a printer in the network. One thing is done with it at a time. */
export type PrinterLine = {
  isBroken(): boolean
  /** Hands data over; `stalled` when nothing more of them was taken for so long. */
  write(data: Uint8Array, stallMs: number): Promise<Handed>
  /** The next byte the printer says that is wanted; null when none came in time. Others are kept for later. */
  hear(isWanted: (byte: number) => boolean, limitMs: number): Promise<number | null>
  /** Passes over such bytes said so far: an answer that came late must not be taken for the next one. */
  forget(isOld: (byte: number) => boolean): void
  /** Ends our side, and waits so long for the printer to end its own. */
  finish(limitMs: number): Promise<Handed>
  close(): void
}

/** Opens a socket to a host and port. */
export type Dial = (link: NetworkLink) => Socket

const dialForReal: Dial = ({ host, port }) => connect({ host, port, noDelay: true })

/** A printer that stops taking data is noticed at the next of these, not at the end of the ticket. */
const SLICE_BYTES = 8192

/** Connects; null when the printer refuses, is not there or does not answer in time. */
export function openLine(
  link: NetworkLink,
  limitMs: number,
  dial: Dial = dialForReal,
): Promise<PrinterLine | null> {
  return new Promise((resolve) => {
    const socket = dial(link)
    const giveUp = (): void => {
      clearTimeout(timer)
      socket.destroy()
      resolve(null)
    }
    const timer = setTimeout(giveUp, limitMs)
    // Kept for good: an error that nobody hears would end the program.
    socket.on('error', giveUp)
    socket.once('connect', () => {
      clearTimeout(timer)
      resolve(lineOf(socket))
    })
  })
}

function lineOf(socket: Socket): PrinterLine {
  let heard: number[] = []
  let tell = (): void => undefined
  let hasEnded = false
  socket.on('data', (data) => {
    heard.push(...data)
    tell()
  })
  socket.on('end', () => (hasEnded = true))
  const closed = new Promise<Handed>((resolve) => {
    socket.once('close', (hadError) => {
      resolve(hadError ? 'broken' : 'whole')
      tell()
    })
  })
  const isBroken = (): boolean => socket.destroyed || hasEnded

  const handOver = (slice: Uint8Array): Promise<Handed> =>
    new Promise((resolve) => {
      socket.write(slice, (error) => resolve(error ? 'broken' : 'whole'))
      void closed.then(() => resolve('broken'))
    })

  return {
    isBroken,
    async write(data, stallMs) {
      for (let at = 0; at < data.length; at += SLICE_BYTES) {
        if (isBroken()) return 'broken'
        const handed = await inTime(handOver(data.subarray(at, at + SLICE_BYTES)), stallMs, 'stalled')
        if (handed !== 'whole') return handed
      }
      return 'whole'
    },
    hear(isWanted, limitMs) {
      const byte = new Promise<number | null>((resolve) => {
        tell = () => {
          const at = heard.findIndex(isWanted)
          const found = heard[at]
          if (found !== undefined) heard = heard.toSpliced(at, 1)
          if (found !== undefined || isBroken()) resolve(found ?? null)
        }
        tell()
      })
      return inTime(byte, limitMs, null).finally(() => (tell = () => undefined))
    },
    forget: (isOld) => (heard = heard.filter((byte) => !isOld(byte))),
    finish(limitMs) {
      if (isBroken()) return Promise.resolve('broken')
      socket.end()
      return inTime(closed, limitMs, 'stalled')
    },
    close: () => void socket.destroy(),
  }
}

async function inTime<T>(work: Promise<T>, limitMs: number, late: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(late), limitMs)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
