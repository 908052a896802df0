import { actOnce, becomeAnother } from './acts.ts'
import { Broken } from './failure.ts'
import { begin, breakOff, createOffice, letOneHappen, start, type Office } from './office.ts'
import { createRandomness } from './randomness.ts'
import { drawFrom } from './seeded/crypto.ts'
import { SOUND, type Seams } from './seams.ts'
import { judge } from './verdict.ts'
import { doWork, isSetUp, register, setUp } from './work.ts'

export type Outcome = {
  readonly broken: string | null
  readonly diary: readonly string[]
  /** After how many steps it was seen. */
  readonly steps: number
  readonly events: number
}

/** Two days, the second so that the month changes on the way. */
const STARTS = [Date.parse('2026-03-16T05:00:00Z'), Date.parse('2026-12-30T11:30:00Z')]
const DAY_MS = 86_400_000
/** Enough to hear of all damage, mend it, read it, and for a twin to become another desk on the way. */
const ROUNDS = 7
const MOST_CALLS = 200_000

/** Runs an office by a seed: so many things happen, then peace, then everything must be as promised. */
export async function simulate(seed: number, steps: number, seams: Seams = SOUND): Promise<Outcome> {
  const random = createRandomness(seed)
  drawFrom(random)
  const setting = { desks: random.between(3, 8), synced: random.oneIn(3), startMs: random.pick(STARTS) }
  const office = createOffice(random, setting, seams)
  let done = 0
  try {
    done = await letHappen(office, steps)
    if (!office.broken) await makePeace(office)
    if (!office.broken) judge(office)
  } catch (error) {
    breakOff(office, error)
  }
  const { broken, diary, promises } = office
  return { broken: broken?.message ?? null, diary, steps: done, events: promises.all.size }
}

/** Says after how many steps it ended: all of them, unless something broke. */
async function letHappen(office: Office, steps: number): Promise<number> {
  const { random } = office
  for (const desk of office.desks) start(office, desk)
  for (let step = 1; step <= steps; step += 1) {
    actOnce(office)
    for (let calls = random.between(0, random.pick([10, 60, 250])); calls > 0; calls -= 1)
      if (office.broken || !(await letOneHappen(office, true))) break
    if (office.broken) return step
  }
  return steps
}

/** Disks are well, clocks are right, everybody is there and exchanges, and everybody can go on working. */
async function makePeace(office: Office): Promise<void> {
  office.diary.push('peace')
  for (const desk of office.desks) Object.assign(desk, { diskFault: 'none', shareFault: 'none', skewMs: 0 })
  await rest(office)
  // Everybody starts anew: what a program knows from before may hide what its disk has lost.
  for (const desk of office.desks) desk.running.alive = false
  office.time.advance(3 * DAY_MS)
  await exchangeInTurn(office)
  for (const desk of office.desks) {
    if (desk.program && !isSetUp(desk.program)) doWork(office, desk, setUp)
    await rest(office)
    doWork(office, desk, register)
    await rest(office)
  }
  await exchangeInTurn(office)
}

async function exchangeInTurn(office: Office): Promise<void> {
  for (let round = 0; round < ROUNDS && !office.broken; round += 1) {
    await startAll(office)
    for (const desk of office.desks) {
      const { program } = desk
      if (!program) continue
      begin(office, desk, () => program.exchanger.now())
      await rest(office)
      office.share.deliverAll(office.owners)
    }
    while (becomeAnother(office)) {
      await rest(office)
      await startAll(office)
    }
  }
}

async function startAll(office: Office): Promise<void> {
  for (const desk of office.desks) if (!desk.running.alive) start(office, desk)
  await rest(office)
}

/** Lets everything that has begun come to its end. */
async function rest(office: Office): Promise<void> {
  for (let calls = 0; calls < MOST_CALLS && !office.broken; calls += 1) {
    if (await letOneHappen(office, false)) continue
    const stuck = office.desks.filter(({ busy, running }) => running.alive && busy > 0)
    if (stuck.length === 0) return
    // Somebody may wait for a time to come.
    office.time.advance(1000)
    if (calls > MOST_CALLS / 2) throw new Broken(`desk ${stuck[0]?.index} waits for ever`)
  }
}
