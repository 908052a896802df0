declare global {
  interface Window {
    /** Resolves when the first screen a clerk can use is painted: for the picture of `npm start` and the start bench. */
    firstScreen?: Promise<void>
  }
}

let resolveFirst: () => void = () => undefined

window.firstScreen = new Promise((resolve) => {
  resolveFirst = resolve
})

/** Called once the program knows what to show; waits until no placeholder is left and the page is painted. */
export function markFirstScreen(): void {
  requestAnimationFrame(() => {
    if (document.querySelector('.skel') || !document.querySelector('#root *')) return markFirstScreen()
    requestAnimationFrame(() => resolveFirst())
  })
}
