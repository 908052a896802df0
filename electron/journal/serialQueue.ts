/** Runs tasks one after the other; a task that fails does not stop the next. */
export type SerialQueue = {
  run<T>(task: () => Promise<T>): Promise<T>
  /** Resolves when everything that was asked for before has ended. */
  idle(): Promise<void>
}

export function createSerialQueue(): SerialQueue {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run(task) {
      const result = last.then(task)
      last = result.catch(() => undefined)
      return result
    },
    async idle() {
      await last
    },
  }
}
