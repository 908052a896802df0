import { useState, type CSSProperties, type ReactNode } from 'react'

import type { View } from './view.ts'

type Size = { readonly width: number; readonly height: number }

/** A picture, turned and scaled. A scan that lies on its side is turned without being changed. */
export function PictureView({
  url,
  name,
  view,
  room,
  onBroken,
}: {
  readonly url: string
  readonly name: string
  readonly view: View
  readonly room: Size
  readonly onBroken: () => void
}): ReactNode {
  const [size, setSize] = useState<Size | null>(null)
  return (
    <div className="att-picture" style={size ? frameStyle(size, view, room) : undefined}>
      <img
        src={url}
        alt={name}
        style={size ? pictureStyle(size, view, room) : { visibility: 'hidden' }}
        onLoad={({ currentTarget }) =>
          setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
        }
        onError={onBroken}
      />
    </div>
  )
}

function scaleOf({ width, height }: Size, { zoom, rotation }: View, room: Size): number {
  if (typeof zoom === 'number') return zoom
  const [across, down] = rotation % 180 === 0 ? [width, height] : [height, width]
  return Math.min(1, room.width / across, zoom === 'page' ? room.height / down : Infinity)
}

/** A turned element keeps its old place on the page, so the frame takes the room the turned one needs. */
function frameStyle(size: Size, view: View, room: Size): CSSProperties {
  const scale = scaleOf(size, view, room)
  const [across, down] = view.rotation % 180 === 0 ? [size.width, size.height] : [size.height, size.width]
  return { width: Math.floor(across * scale), height: Math.floor(down * scale) }
}

function pictureStyle(size: Size, view: View, room: Size): CSSProperties {
  const scale = scaleOf(size, view, room)
  return {
    width: Math.floor(size.width * scale),
    height: Math.floor(size.height * scale),
    transform: `translate(-50%, -50%) rotate(${view.rotation}deg)`,
  }
}
