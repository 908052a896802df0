import { z } from 'zod'

import type { PrinterState } from '@shared/documents/printerState.ts'

import type { Spooler } from './spooler.ts'
import type { SystemCommand, SystemFeed } from './systemCommand.ts'
import { spoolRawToWindows } from './windowsRaw.ts'

/** The printer's name travels in the environment, so that no name can be read as a command. */
const PRINTER = 'MERZIM_PRINTER'
const JOBS = 'MERZIM_JOBS'

const STATES = `Get-CimInstance Win32_Printer | Select-Object Name,Default,WorkOffline,PrinterStatus,DetectedErrorState,PrinterState | ConvertTo-Json -Compress`
const WAITING = `Get-PrintJob -PrinterName $env:${PRINTER} | Select-Object Id | ConvertTo-Json -Compress`
const CANCEL = `$ErrorActionPreference='Stop'; foreach ($id in $env:${JOBS}.Split(',')) { Remove-PrintJob -PrinterName $env:${PRINTER} -ID ([int]$id) }; 'gone'`

const WindowsPrinter = z.object({
  Name: z.string(),
  Default: z.boolean().nullish(),
  WorkOffline: z.boolean().nullish(),
  PrinterStatus: z.number().nullish(),
  DetectedErrorState: z.number().nullish(),
  PrinterState: z.number().nullish(),
})
const WindowsJob = z.object({ Id: z.number() })

/** Windows through its own PowerShell commands. It forgets a job as soon as it is done. */
export function createWindowsSpooler(run: SystemCommand, feed: SystemFeed): Spooler {
  const ask = (script: string, env: Readonly<Record<string, string>> = {}): Promise<string | null> =>
    run(
      'powershell.exe',
      [
        '-NoProfile',
        '-NonInteractive',
        '-Command',
        `[Console]::OutputEncoding=[Text.Encoding]::UTF8; ${script}`,
      ],
      env,
    )
  return {
    async states() {
      return parseWindowsStates((await ask(STATES)) ?? '')
    },
    async jobs(printer) {
      const text = await ask(WAITING, { [PRINTER]: printer })
      if (text === null) return null
      return { waiting: listOf(text, WindowsJob).map((job) => String(job.Id)), known: null }
    },
    async cancel(printer, ids) {
      if (ids.length === 0) return false
      const text = await ask(CANCEL, { [PRINTER]: printer, [JOBS]: ids.join(',') })
      return text !== null && text.includes('gone')
    },
    raw: (printer, title, data) => spoolRawToWindows(feed, printer, title, data),
  }
}

/** States from the JSON of `Win32_Printer`, whose codes are those of the CIM documentation. */
export function parseWindowsStates(
  text: string,
): ReadonlyMap<string, { readonly state: PrinterState; readonly isDefault: boolean }> {
  return new Map(
    listOf(text, WindowsPrinter).map((printer) => [
      printer.Name,
      { state: stateOf(printer), isDefault: printer.Default === true },
    ]),
  )
}

const NO_PAPER = new Set([4, 8]) // DetectedErrorState: no paper, jammed
const OFFLINE_STATUS = 7
const PAUSED_BIT = 1

function stateOf(printer: z.infer<typeof WindowsPrinter>): PrinterState {
  if (NO_PAPER.has(printer.DetectedErrorState ?? 0)) return 'no_paper'
  if (printer.WorkOffline === true || printer.PrinterStatus === OFFLINE_STATUS) return 'offline'
  if (((printer.PrinterState ?? 0) & PAUSED_BIT) !== 0) return 'stopped'
  return 'ready'
}

/** PowerShell writes nothing for none, an object for one and an array for several. */
function listOf<T extends z.ZodType>(text: string, schema: T): readonly z.output<T>[] {
  if (!text.trim()) return []
  try {
    const value: unknown = JSON.parse(text)
    const rows: readonly unknown[] = Array.isArray(value) ? value : [value]
    return rows.flatMap((row) => {
      const parsed = schema.safeParse(row)
      return parsed.success ? [parsed.data] : []
    })
  } catch {
    return []
  }
}
