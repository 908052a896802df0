import type { ReactNode } from 'react'

const HORN = 'M0-8V-24C0-46 12-60 23-54 34-47 31-32 21-31 14-30 11-37 15-42'
const RHOMB = 'M0-15 15 0 0 15-15 0ZM0-6 6 0 0 6-6 0Z'
const TURNS = [0, 90, 180, 270] as const
const CORNERS = ['0 0', '160 0', '0 160', '160 160'] as const

/** Қошқар мүйіз, the ram's horn ornament, as a background. */
export function Ornament({
  colour,
  opacity,
}: {
  readonly colour: string
  readonly opacity: number
}): ReactNode {
  return (
    <svg className="orn" width="100%" height="100%" aria-hidden="true">
      <defs>
        <pattern id="ornament" width="160" height="160" patternUnits="userSpaceOnUse">
          <g fill="none" stroke={colour} strokeOpacity={opacity} strokeWidth="3.4" strokeLinecap="round">
            <g transform="translate(80 80)">
              {TURNS.map((turn) => (
                <g key={turn} transform={`rotate(${turn})`}>
                  <path d={HORN} />
                  <path d={HORN} transform="scale(-1 1)" />
                </g>
              ))}
              <path d="M0-8 8 0 0 8-8 0Z" />
            </g>
            {CORNERS.map((corner) => (
              <path key={corner} d={RHOMB} transform={`translate(${corner})`} />
            ))}
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#ornament)" />
    </svg>
  )
}
