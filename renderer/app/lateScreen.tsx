import { lazy, useState, type ComponentType, type ReactNode } from 'react'

/** A screen whose code is not part of the first paint. */
export type LateScreen<P extends object> = {
  /** Suspends until the code is there, and not at all when it was loaded before. */
  readonly Screen: (props: P) => ReactNode
  /** Loads the code ahead of its use; safe to repeat. */
  readonly load: () => Promise<unknown>
}

/**
 * Like `lazy`, but a screen that has been loaded is drawn at once: `lazy` shows the fallback for a moment even then, and
 * the page would flicker at every first visit.
 */
export function lateScreen<P extends object>(fetch: () => Promise<ComponentType<P>>): LateScreen<P> {
  let there: ComponentType<P> | null = null
  let fetching: Promise<ComponentType<P>> | null = null
  const load = (): Promise<ComponentType<P>> => {
    fetching ??= fetch().then((component) => {
      there = component
      return component
    })
    return fetching
  }
  const Late = lazy(async () => ({ default: await load() }))

  function Screen(props: P): ReactNode {
    // For the whole life of the element: another component in its place would lose what was typed.
    const [Drawn] = useState<ComponentType<P>>(() => there ?? Late)
    return <Drawn {...props} />
  }
  return { Screen, load }
}
