declare global {
  interface Window {
    /** The same for the main process, which reads the history and takes the picture of `npm start` afterwards. */
    readonly firstScreen?: Promise<void>
  }
}

let painted: () => void = () => undefined

/** Resolves when the first screen is painted. A list in it may still be on its way. */
export const firstScreen = new Promise<void>((resolve) => {
  painted = resolve
})
Object.assign(window, { firstScreen })

/** Called once the program knows what to show. */
export function markFirstScreen(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => painted()))
}
