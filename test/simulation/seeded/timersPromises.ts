/** Stands in for `node:timers/promises` in a simulation: pauses are turns, not times. */
const real = process.getBuiltinModule('node:timers/promises')

export const setImmediate = (): Promise<void> => real.setImmediate()
export const setTimeout = (): Promise<void> => real.setImmediate()
