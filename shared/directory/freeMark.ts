import type { Workstation } from './office.ts'

const MOST = 99

/** A mark nobody has: the letters of another one and the next number that is free. Empty when all are taken. */
export function freeMark(mark: string, taken: readonly string[]): string {
  const letters = mark.replace(/\d+$/, '')
  const all = Array.from({ length: MOST }, (_, n) => `${letters}${n + 1}`)
  return all.find((one) => one !== mark && !taken.includes(one)) ?? ''
}

/** The marks that the workstations of an office have. */
export function takenMarks(workstations: ReadonlyMap<string, Workstation>): readonly string[] {
  return [...workstations.values()].map(({ mark }) => mark)
}
