import { join } from 'node:path'

import { Low } from 'lowdb'
import { z } from 'zod'

import { advance, isOpenJob, PrintJob } from '@shared/tickets/printJob.ts'

import type { Sealing } from '../keys/sealing.ts'
import { jsonFile } from '../platform/jsonFile.ts'

const Jobs = z.object({ jobs: z.array(PrintJob) })
type Jobs = z.infer<typeof Jobs>

/** Where the jobs lie in a data folder. */
export const JOBS_FILE = 'print-jobs.json'

/** Closed jobs that are kept for looking back; the journal keeps the tickets themselves. */
const CLOSED_KEPT = 100

/** The tickets on their way, flushed to disk before a step is taken: a crash or a power cut never hides one. */
export type JobStore = {
  all(): readonly PrintJob[]
  find(id: string): PrintJob | undefined
  /** Adds or replaces a job. */
  put(job: PrintJob): Promise<void>
}

/** Opens `print-jobs.json` of a folder. Jobs of the run before are told that it ended. */
export async function openJobStore(folder: string, sealing?: Sealing): Promise<JobStore> {
  const low = new Low<Jobs>(jsonFile(join(folder, JOBS_FILE), Jobs, sealing), { jobs: [] })
  await low.read()
  low.data = { jobs: low.data.jobs.map((job) => advance(job, { type: 'restarted' })) }
  return {
    all: () => low.data.jobs,
    find: (id) => low.data.jobs.find((job) => job.id === id),
    async put(job) {
      low.data = { jobs: pruned([...low.data.jobs.filter(({ id }) => id !== job.id), job]) }
      await low.write()
    },
  }
}

function pruned(jobs: PrintJob[]): PrintJob[] {
  const closed = jobs.filter((job) => !isOpenJob(job))
  const dropped = new Set(closed.slice(0, Math.max(0, closed.length - CLOSED_KEPT)))
  return jobs.filter((job) => !dropped.has(job))
}
