/** The end of an axis from 0 in `steps` equal steps of whole numbers, at or above `most`. */
export function axisTop(most: number, steps: number): number {
  const least = Math.max(1, Math.ceil(most / steps))
  const power = 10 ** Math.floor(Math.log10(least))
  const round = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((factor) => factor * power).filter(Number.isInteger)
  return (round.find((step) => step >= least) ?? least) * steps
}

/** The beginning of an axis of shares that ends at 1: the nearest whole tenth below the least, at most `1 - steps / 20`. */
export function shareAxisFrom(least: number, steps: number): number {
  const [fine, coarse] = [1 - steps * 0.05, 1 - steps * 0.1]
  if (least >= fine) return fine
  return least >= coarse ? coarse : 0
}
