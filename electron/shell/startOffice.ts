import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'

import { app, type BrowserWindow } from 'electron'

import type { Topic } from '@shared/ipc/protocol.ts'

// Not Electron's `getVersion`: of a program that is not packaged it knows only its own.
import { version } from '../../package.json' with { type: 'json' }
import { finishSwitch } from '../backup/switchData.ts'
import { composeOffice, type Office, type Surroundings } from '../compose.ts'
import { enterDemo, prepareDemo } from '../demo/prepareDemo.ts'
import { recoverForUser } from '../keys/dataKeys.ts'
import { createOpening, type Opening } from '../opening.ts'
import { createFileLog } from '../platform/log.ts'
import { chooseClock } from './chooseClock.ts'
import { createDesktop } from './desktop.ts'
import { publishTo } from './ipcServer.ts'
import { createPrinting } from './printing.ts'
import { chooseSecrets } from './secrets.ts'
import { watchReminders } from './watchReminders.ts'
import { startWatches } from './watches.ts'

const FIRST_SCREEN_LIMIT_MS = 3000

type Start = {
  readonly demo: boolean
  /** Folder of the built main process; the built window lies beside it. */
  readonly here: string
}

/** Opens the office behind a window: everything the window's calls are answered from. */
export function startOfficeFor(window: BrowserWindow, { demo, here }: Start): Opening {
  const userData = app.getPath('userData')
  const dataFolder = join(userData, 'data')
  const clock = chooseClock()
  const log = createFileLog(userData, clock)
  let hear: (topic: Topic) => void = () => undefined
  const secrets = chooseSecrets()
  const surroundings: Surroundings = {
    dataFolder,
    clock,
    log,
    version,
    demo,
    desktop: createDesktop(() => window),
    secrets,
    printing: createPrinting(
      { preload: join(here, 'printPreload.cjs'), folder: join(here, '../renderer') },
      () => window,
    ),
    mayReadMonths: firstScreenOf(window),
    publish: (topic, payload) => {
      publishTo(window, topic, payload)
      hear(topic)
    },
  }
  const onOpened = (office: Office): void => {
    startWatches(office)
    hear = watchReminders(window, office)
  }
  const recover = (typed: string) => recoverForUser(dataFolder, typed, secrets)
  return createOpening(() => openOffice(surroundings), { dataFolder, log, onOpened, recover })
}

/** Resolves when the window shows its first screen, or has had its time: a page that fails must not stop the register. */
async function firstScreenOf({ webContents }: BrowserWindow): Promise<void> {
  const painted = webContents.executeJavaScript('window.firstScreen').catch(() => undefined)
  const limit = passed(FIRST_SCREEN_LIMIT_MS, undefined, { ref: false })
  await Promise.race([painted, limit, once(webContents, 'destroyed')])
}

async function openOffice(surroundings: Surroundings): Promise<Office> {
  const { demo, dataFolder, clock, log } = surroundings
  await finishSwitch(dataFolder).catch((error: unknown) => log.error('the data were not switched', error))
  if (demo) await prepareDemo(dataFolder, clock)
  const office = await composeOffice(surroundings)
  if (demo) await enterDemo(office.parts)
  return office
}
