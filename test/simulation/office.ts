import { errorCode } from '../../electron/platform/fileSystem.ts'
import type { Log } from '../../electron/platform/log.ts'
import { createExchangeMemory, DATA, startProgram, type Program } from './desk.ts'
import { createDisk, type SimulatedDisk } from './disk.ts'
import { Broken } from './failure.ts'
import { outcomeOf, type DiskFault, type ShareFault } from './faults.ts'
import { anyCall, createGate, type Call, type Gate, type Running } from './gate.ts'
import { createPromises, type Promises } from './promises.ts'
import type { Randomness } from './randomness.ts'
import type { Seams } from './seams.ts'
import { createNetworkShare, createSyncedShare, type Share } from './share.ts'
import { createVirtualTime, runOn, type VirtualTime } from './virtualTime.ts'

/** A copy of a data folder, as the backups make it or a hand does. */
export type Copy = {
  readonly node: string
  readonly files: ReadonlyMap<string, Buffer>
  readonly ids: readonly string[]
}

export type Desk = {
  readonly index: number
  readonly disk: SimulatedDisk
  running: Running
  /** Null while it is off, or still starting. */
  program: Program | null
  skewMs: number
  diskFault: DiskFault
  shareFault: ShareFault
  /** How many failures this program was dealt since it started. */
  dealt: number
  /** What is going on at the desk. */
  busy: number
  copy: Copy | null
}

export type Office = {
  readonly random: Randomness
  readonly time: VirtualTime
  readonly gate: Gate
  readonly share: Share
  readonly desks: readonly Desk[]
  readonly promises: Promises
  /** Nodes by the desk they are or were at. */
  readonly owners: Map<string, number>
  /** How many marks have been given out: no two workstations get the same one. */
  marks: number
  /** Numbers that were told to somebody, by the complaint's id. */
  readonly told: Map<string, string>
  /** Marks of data folders that went back in time with their identity: their numbers may come twice. */
  readonly doubled: Set<string>
  /** The desk that may have a second history and does not know it yet. */
  twin: Desk | null
  /** What happened, newest last: for whoever looks at a failing seed. */
  readonly diary: string[]
  /** The first thing that must not happen. */
  broken: Broken | null
  readonly seams: Seams
}

export type Setting = { readonly desks: number; readonly synced: boolean; readonly startMs: number }

export function createOffice(random: Randomness, setting: Setting, seams: Seams): Office {
  const time = createVirtualTime(setting.startMs)
  runOn(time)
  const gate = createGate()
  const numbers = Array.from({ length: setting.desks }, (_, n) => n)
  const newDisk = (): SimulatedDisk => createDisk(gate, () => time.nowMs())
  return {
    random,
    time,
    gate,
    share: setting.synced ? createSyncedShare(numbers.map(newDisk)) : createNetworkShare(newDisk()),
    desks: numbers.map((index) => ({
      index,
      disk: newDisk(),
      running: { desk: index, alive: false },
      program: null,
      skewMs: 0,
      diskFault: 'none',
      shareFault: 'none',
      dealt: 0,
      busy: 0,
      copy: null,
    })),
    promises: createPromises(setting.desks),
    owners: new Map(),
    marks: 0,
    told: new Map(),
    doubled: new Set(),
    twin: null,
    diary: [],
    broken: null,
    seams,
  }
}

/** Something that must not happen has happened; the first one counts. */
export function breakOff(office: Office, error: unknown): void {
  office.broken ??=
    error instanceof Broken ? error : new Broken(error instanceof Error ? error.stack : String(error))
}

/** Lets something go on at a desk; what it throws ends the simulation. */
export function begin(office: Office, desk: Desk, work: () => Promise<void>): void {
  const { running } = desk
  desk.busy += 1
  const end = (): void => {
    if (desk.running === running) desk.busy -= 1
    office.gate.stir()
  }
  work().then(end, (error: unknown) => {
    end()
    breakOff(office, error)
  })
}

/** Starts the program of a desk; it is there once its journal has been read. */
export function start(office: Office, desk: Desk): void {
  const { time, promises, seams } = office
  const running: Running = { desk: desk.index, alive: true }
  Object.assign(desk, { running, program: null, dealt: 0, busy: 0 })
  const log = logOf(office, desk)
  begin(office, desk, async () => {
    try {
      const program = await startProgram(
        {
          desk: desk.index,
          disk: desk.disk,
          share: office.share.diskOf(desk.index),
          time,
          skewMs: () => desk.skewMs,
          memory: createExchangeMemory((code) => noteFailure(office, desk, code)),
          log,
          seams,
          onStored: (event) => running.alive && promises.made(desk.index, event),
        },
        running,
      )
      if (running.alive) take(office, desk, program)
    } catch (error) {
      // Killed meanwhile: nobody hears of it.
      if (!running.alive) return
      running.alive = false
      if (desk.dealt === 0 || error instanceof Broken) throw error
      office.diary.push(`desk ${desk.index} cannot start`)
    }
  })
}

/** A program has read its journal: everything that was promised must be in it, and what is in it is promised. */
function take(office: Office, desk: Desk, program: Program): void {
  const { promises, owners } = office
  const { report, journal, known } = program
  owners.set(journal.node, desk.index)
  if (report.unreadable.length > 0) {
    program.running.alive = false
    return
  }
  if (report.forks.length > 0) throw new Broken(`desk ${desk.index} has two events in one place`)
  promises.check(desk.index, known)
  for (const event of known.values()) promises.made(desk.index, event)
  if (office.twin === desk && desk.copy && journal.node !== desk.copy.node) office.twin = null
  desk.program = program
  begin(office, desk, () => program.exchanger.configure())
}

/** A program is killed; with the power gone its disk keeps only what it must. */
export function crash(office: Office, desk: Desk, withPower: boolean): void {
  desk.running.alive = false
  desk.program = null
  desk.busy = 0
  if (!withPower) return
  desk.disk.cutPower(office.random)
  if (office.share.kind === 'synced') office.share.diskOf(desk.index).cutPower(office.random)
}

/** Lets one of the waiting calls happen, and that call fail when its disk is at fault. False when none may. */
export async function letOneHappen(office: Office, mayCrash: boolean): Promise<boolean> {
  const { gate, random, time } = office
  await gate.settle()
  const call = anyCall(gate, random, (one) => !isSilent(office, one))
  if (!call) return false
  time.advance(random.between(0, 3))
  const desk = deskOf(office, call.running.desk)
  if (mayCrash && random.oneIn(220)) {
    const withPower = random.oneIn(2)
    office.diary.push(
      `desk ${desk.index} ${withPower ? 'loses power' : 'is killed'} before ${call.step} ${call.path}`,
    )
    crash(office, desk, withPower)
    return true
  }
  const outcome = outcomeOf(desk, call, random)
  if (outcome) desk.dealt += 1
  call.grant(outcome)
  return true
}

function isSilent(office: Office, { running, place }: Call): boolean {
  return place === 'share' && deskOf(office, running.desk).shareFault === 'silent'
}

export function deskOf({ desks }: Office, index: number): Desk {
  const desk = desks[index]
  if (!desk) throw new Error('no such desk')
  return desk
}

/** Failures that nobody caused are the program's own. */
function noteFailure(office: Office, desk: Desk, code: string): void {
  office.diary.push(`desk ${desk.index}: ${code}`)
  // Time passes in leaps here: a call that waits for its turn may well be given up.
  const isCaused = desk.dealt > 0 || code === 'exchange-away'
  if (code === 'exchange-failed' || code === 'unexpected' || !isCaused)
    breakOff(office, new Broken(`the exchange of desk ${desk.index} failed without a cause: ${code}`))
}

/** Words that stand for people in the simulation: none of them may get into a log. */
export const PERSONAL = [
  'Өтегенова',
  'Гүлнұр',
  '900101300007',
  '+7701',
  'Васильковский',
  'Кәрімов',
  'жилищную',
]

function logOf(office: Office, desk: Desk): Log {
  const note = (message: string): void => {
    office.diary.push(`desk ${desk.index} log: ${message}`)
    if (PERSONAL.some((word) => message.includes(word)))
      breakOff(office, new Broken(`desk ${desk.index} wrote about a person into its log: ${message}`))
  }
  return {
    info: () => undefined,
    warn: note,
    error(message, error) {
      note(`${message} ${error instanceof Error ? `${error.name} ${errorCode(error)}` : ''}`)
      // Only the disk may fail a program.
      if (error !== undefined && errorCode(error) === '') breakOff(office, error)
      if (errorCode(error) === 'ECHANGED')
        breakOff(office, new Broken(`desk ${desk.index} found its journal longer or shorter than it left it`))
    },
  }
}

/** The files of a data folder as a backup takes them. */
export function copyOf({ disk, program }: Desk, promises: Promises, index: number): Copy | null {
  if (!program) return null
  const files = [...disk.content()].filter(([path]) => path.startsWith(`${DATA}/`) && !path.endsWith('.tmp'))
  return { node: program.journal.node, files: new Map(files), ids: promises.idsOf(index) }
}

/** A mark that no workstation has had. */
export function newMark(office: Office): string {
  office.marks += 1
  return `К${office.marks}`
}
