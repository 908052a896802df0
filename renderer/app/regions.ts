const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select, [tabindex]:not([tabindex="-1"])'

/**
 * Moves the focus to the next region of the window (F6). Regions are elements with `data-region`, in document order;
 * within one the element with `data-region-start`, else the first one that takes focus.
 */
export function focusNextRegion(root: ParentNode = document): void {
  const regions = [...root.querySelectorAll<HTMLElement>('[data-region]')].filter(isVisible)
  const current = regions.findLastIndex((region) => region.contains(document.activeElement))
  for (let step = 1; step <= regions.length; step += 1) {
    const region = regions[(current + step) % regions.length]
    if (region && focusWithin(region)) return
  }
}

function focusWithin(region: HTMLElement): boolean {
  const start = region.querySelector<HTMLElement>('[data-region-start]')
  const target = start ?? [...region.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isVisible)
  if (!target) return false
  target.focus()
  return true
}

function isVisible(element: HTMLElement): boolean {
  return element.checkVisibility() && !element.closest('[inert]')
}
