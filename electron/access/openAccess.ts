import type { World } from '@shared/journal/world.ts'
import type { Clock } from '@shared/time/clock.ts'

import type { Desktop } from '../platform/desktop.ts'
import type { FileSystem } from '../platform/fileSystem.ts'
import type { Log } from '../platform/log.ts'
import type { Printing } from '../printing/printing.ts'
import type { Session } from '../session/session.ts'
import { createAccessLog, type AccessLog } from './accessLog.ts'
import { recordedDesktop, recordedPrinting } from './handOuts.ts'
import { createAccessRecording, type AccessRecording } from './recordAccess.ts'

type Needs = {
  readonly dataFolder: string
  readonly node: string
  readonly world: World
  readonly session: Session
  readonly clock: Clock
  readonly log: Log
  readonly files: FileSystem
}

/** The access log of a workstation and the ways out of the program that write into it. */
export type Access = {
  readonly access: AccessLog
  readonly recorded: AccessRecording['recorded']
  readonly guardDesktop: (desktop: Desktop) => Desktop
  readonly guardPrinting: (printing: Printing) => Printing
}

export function openAccess({ dataFolder, node, world, session, clock, log, files }: Needs): Access {
  const access = createAccessLog({ folder: dataFolder, node, clock, log, files })
  const { recorded, handOuts } = createAccessRecording({ access, session, world, clock })
  return {
    access,
    recorded,
    guardDesktop: (desktop) => recordedDesktop(desktop, handOuts),
    guardPrinting: (printing) => recordedPrinting(printing, handOuts),
  }
}
