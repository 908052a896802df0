/** How a picture or a page is shown: as large as fits, or at a scale where 1 is its true size; turned clockwise. */
export type View = {
  readonly zoom: 'page' | 'width' | number
  readonly rotation: 0 | 90 | 180 | 270
}

export const FITTING: View = { zoom: 'page', rotation: 0 }

const STEPS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4] as const

export function larger(view: View): View {
  return {
    ...view,
    zoom: typeof view.zoom === 'number' ? (STEPS.find((step) => step > Number(view.zoom)) ?? 4) : 1,
  }
}

export function smaller(view: View): View {
  const { zoom } = view
  return { ...view, zoom: typeof zoom === 'number' ? (STEPS.findLast((step) => step < zoom) ?? 0.25) : 0.5 }
}

export function turned(view: View): View {
  const quarters = [0, 90, 180, 270] as const
  return { ...view, rotation: quarters[(quarters.indexOf(view.rotation) + 1) % 4] ?? 0 }
}
