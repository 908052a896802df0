import { createSerialQueue, type SerialQueue } from '../journal/serialQueue.ts'

const queues = new Map<string, SerialQueue>()

/** One queue a path for the whole program: whoever rewrites a small file waits for whoever is writing it. */
export function queueOf(path: string): SerialQueue {
  const queue = queues.get(path) ?? createSerialQueue()
  queues.set(path, queue)
  return queue
}
