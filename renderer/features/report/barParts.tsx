import type { ReactNode } from 'react'

/** What became of complaints, in the order bars show it. Colour and pattern both tell them apart. */
export const PARTS = ['satisfied', 'inTime', 'late', 'ended', 'open'] as const
export type Part = (typeof PARTS)[number]
export type PartCounts = Readonly<Record<Part, number>>

export const FILLS: Readonly<Record<Part, string>> = {
  satisfied: '#004f60',
  inTime: '#52a6ba',
  late: 'url(#part-late)',
  ended: '#8a99a1',
  open: 'url(#part-open)',
}

/** The patterns of the two parts that are not plain; once on the page, before anything is filled with them. */
export function Patterns(): ReactNode {
  return (
    <svg width="0" height="0" className="patterns" aria-hidden="true">
      <defs>
        <pattern
          id="part-late"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill="#fff" />
          <rect width="2.2" height="5" fill="#b3161f" />
        </pattern>
        <pattern id="part-open" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" fill="#d5eef3" />
          <circle cx="2" cy="2" r=".9" fill="#00697f" />
        </pattern>
      </defs>
    </svg>
  )
}

/** One piece of a bar. */
export function PartRect({
  part,
  ...place
}: {
  readonly part: Part
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}): ReactNode {
  return (
    <rect {...place} fill={FILLS[part]} {...(part === 'late' && { stroke: '#b3161f', strokeWidth: 0.8 })} />
  )
}
