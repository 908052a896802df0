import type { Bridge } from '@shared/ipc/protocol.ts'

declare global {
  interface Window {
    readonly bridge: Bridge
  }
}
