import { orderIdentityChange } from '../../electron/journal/identityOrder.ts'
import { newIdentity } from '../../electron/journal/nodeIdentity.ts'
import { DATA, OPERATOR } from './desk.ts'
import type { DiskFault, ShareFault } from './faults.ts'
import { begin, copyOf, crash, newMark, start, type Desk, type Office } from './office.ts'
import { act, changeCalendar, changeDirectory, doWork, isSetUp, register, setUp } from './work.ts'
import { randomUUID } from './seeded/crypto.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const MOST_AT_ONCE = 2

type Act = (office: Office, desk: Desk) => string

/** What may happen next, and how often: people, time, machines, disks, the share. */
const ACTS: readonly (readonly [number, Act])[] = [
  [10, working('registers', register)],
  [10, working('acts', act)],
  [2, working('changes the directory', changeDirectory)],
  [2, working('changes the calendar', changeCalendar)],
  [6, exchangeNow],
  [6, wait],
  [2, setClock],
  [2, (office, desk) => (crash(office, desk, false), 'is killed')],
  [2, (office, desk) => (crash(office, desk, true), 'loses power')],
  [2, failDisk],
  [2, failShare],
  [4, heal],
  [4, befallShare],
  [6, deliver],
  [4, copy],
  [1, restore],
  [4, goBackInTime],
]

/** Lets one thing happen somewhere in the office, and writes it into the diary. */
export function actOnce(office: Office): void {
  const { random, desks, diary } = office
  const desk = random.pick(desks)
  const off = desks.filter(({ running }) => !running.alive)
  if (off.length > 0 && random.oneIn(3)) {
    const one = random.pick(off)
    diary.push(`desk ${one.index} starts`)
    start(office, one)
    return
  }
  if (becomeAnother(office)) return
  diary.push(`desk ${desk.index} ${random.weighted(ACTS)(office, desk)}`)
}

function working(words: string, work: typeof register): Act {
  return (office, desk) => {
    if (!desk.program || desk.busy >= MOST_AT_ONCE) return 'rests'
    const isReady = isSetUp(desk.program)
    doWork(office, desk, isReady ? work : setUp)
    return isReady ? words : 'is set up'
  }
}

function exchangeNow(office: Office, desk: Desk): string {
  const { program } = desk
  if (!program) return 'is off'
  begin(office, desk, () => program.exchanger.now())
  return 'exchanges'
}

function wait({ random, time, gate }: Office): string {
  const isIdle = gate.waiting().length === 0
  const ms = random.weighted([
    // While somebody waits for a disk mostly less than an exchange waits for its share.
    [12, random.between(1, isIdle ? 5 * MINUTE_MS : MINUTE_MS / 4)],
    [2, random.between(1, 10 * HOUR_MS)],
    [1, random.between(1, 60 * HOUR_MS)],
  ])
  time.advance(ms)
  return `waits ${Math.round(ms / 1000)} s`
}

function setClock({ random }: Office, desk: Desk): string {
  desk.skewMs = random.weighted([
    [4, 0],
    [3, random.between(-4 * MINUTE_MS, 4 * MINUTE_MS)],
    [1, random.between(-3 * HOUR_MS, 3 * HOUR_MS)],
    [1, random.between(-40 * HOUR_MS, 40 * HOUR_MS)],
  ])
  return `has a clock that is wrong by ${Math.round(desk.skewMs / 1000)} s`
}

function failDisk({ random }: Office, desk: Desk): string {
  desk.diskFault = random.pick(['full', 'busy', 'broken'] as const satisfies readonly DiskFault[])
  return `has a disk that is ${desk.diskFault}`
}

function failShare({ random }: Office, desk: Desk): string {
  desk.shareFault = random.pick(['away', 'full', 'denied', 'silent'] as const satisfies readonly ShareFault[])
  return `finds the share ${desk.shareFault}`
}

function heal({ random, desks }: Office): string {
  const ill = desks.filter(({ diskFault, shareFault }) => diskFault !== 'none' || shareFault !== 'none')
  if (ill.length === 0) return 'and all others are well'
  const desk = random.pick(ill)
  desk.diskFault = 'none'
  desk.shareFault = 'none'
  return `sees desk ${desk.index} well`
}

function befallShare(office: Office): string {
  // A folder with two histories must be able to see the other one: see "A twin" in ARCHITECTURE.md.
  if (office.twin) return 'rests'
  const what = office.share.befall(office.random, office.owners)
  const lost = office.promises.forgive(office.share)
  return `sees the share ${what}; ${lost} events were only there`
}

function deliver(office: Office): string {
  office.share.deliver(office.random, office.owners)
  return 'is delivered to'
}

function copy(office: Office, desk: Desk): string {
  if (desk.busy > 0 || desk === office.twin) return 'rests'
  desk.copy = copyOf(desk, office.promises, desk.index) ?? desk.copy
  return 'is copied'
}

/** A backup is opened in the place of the data: the restored desk is another one. */
function restore(office: Office, desk: Desk): string {
  if (!desk.copy || office.twin) return 'rests'
  bringBack(office, desk, (path) => path.includes('/journal/'))
  return `is restored; ${office.promises.forgive(office.share)} events were only there`
}

/** Somebody copies an old data folder back by hand, identity and all. */
function goBackInTime(office: Office, desk: Desk): string {
  if (!desk.copy || office.twin || desk.copy.node !== desk.program?.journal.node) return 'rests'
  if (!isWholeAtShare(office, desk)) return 'rests'
  for (const mark of marksOf(desk)) office.doubled.add(mark)
  bringBack(office, desk, () => true)
  office.twin = desk
  // Mostly it goes on before it can hear of its own future.
  if (!office.random.oneIn(3)) desk.shareFault = 'away'
  return `goes back in time; ${office.promises.forgive(office.share)} events were only there`
}

function bringBack(office: Office, desk: Desk, isWanted: (path: string) => boolean): void {
  const { copy: saved } = desk
  if (!saved) return
  crash(office, desk, false)
  for (const path of desk.disk.content().keys()) desk.disk.put(path, null)
  for (const [path, bytes] of saved.files) if (isWanted(path)) desk.disk.put(path, bytes)
  office.promises.rolledBack(desk.index, saved.ids)
}

function marksOf({ program }: Desk): readonly string[] {
  const own = program?.fold.directory.workstations.get(program.journal.node)
  return own ? [own.mark] : []
}

/** Whether everything others have of a desk lies at the share, so that a second history of it can be told. */
function isWholeAtShare({ share, promises, desks }: Office, { program, index }: Desk): boolean {
  const node = program?.journal.node ?? ''
  // Nor may somebody else just be taking in what the share has lost since.
  const isQuiet = desks.every((one) => one.index === index || !isExchanging(one))
  if (share.kind === 'synced' || !isQuiet) return false
  const runs = share.wholeRuns().filter(({ run }) => run.node === node)
  let reach = 0
  for (const { run } of runs.toSorted((a, b) => a.run.first - b.run.first))
    if (run.first <= reach + 1) reach = Math.max(reach, run.last)
  return promises.headElsewhere(node, index) <= reach
}

const isExchanging = ({ program }: Desk): boolean => program?.exchanger.status().state === 'running'

/** The head orders a new identity for a desk that was told it has a twin; it counts from the next start. */
export function becomeAnother(office: Office): boolean {
  for (const desk of office.desks) {
    const { program } = desk
    const fork = program?.exchanger.seen().forks.find(({ node }) => node === program.journal.node)
    if (!program || !fork || desk.busy > 0) continue
    office.diary.push(`desk ${desk.index} has a twin from ${fork.seq} on`)
    begin(office, desk, async () => {
      const mark = newMark(office)
      const files = desk.disk.filesFor(desk.running, 'disk')
      const identity = newIdentity({ nowMs: () => office.time.nowMs() })
      const workstation = { mark, name: { kk: mark, ru: mark } }
      const order = { from: program.journal.node, seq: fork.seq, identity, workstation }
      await orderIdentityChange(files, DATA, { ...order, actor: OPERATOR.id, eventId: randomUUID() })
      crash(office, desk, false)
    })
    return true
  }
  return false
}
