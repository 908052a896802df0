import { useState } from 'react'

/** The fields of a dialog as one value, changed part by part. */
export function useFields<T extends object>(initial: T): readonly [T, (part: Partial<T>) => void] {
  const [fields, setFields] = useState(initial)
  return [fields, (part) => setFields((before) => ({ ...before, ...part }))]
}
