import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Complaint } from '@shared/complaint/complaint.ts'
import type { ComplaintEvent } from '@shared/complaint/events.ts'
import type { AppErrorCode, Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import type { Made, PapersView } from '@shared/ipc/calls/papersCalls.ts'
import type { Channel, Input, Output } from '@shared/ipc/protocol.ts'
import type { PaperDraft } from '@shared/papers/paperFacts.ts'
import { plainTextOf } from '@shared/papers/plainText.ts'
import { proposeDraft } from '@shared/papers/proposeDraft.ts'
import { fixedClock } from '@shared/time/clock.ts'
import { parseLocalDate } from '@shared/time/localDate.ts'
import { parseLocalDateTime } from '@shared/time/localDateTime.ts'

import { composeOffice, type Office } from '../../electron/compose.ts'
import { createFakeDesktop } from '../../electron/platform/desktop.ts'
import { silentLog } from '../../electron/platform/log.ts'
import { createFakePrinting } from '../../electron/printing/fakePrinting.ts'
import { aForm, anOffice, anOperator, aProvider, aRegistration } from './builders.ts'

export const ID = '00000000-0000-4000-8000-000000000001'
export const OTHER = '00000000-0000-4000-8000-000000000002'

type Asked = Extract<Channel, `papers.${string}`> | 'card.act'

/** An office at 20 March 2026, its head at the desk, with two complaints; the review of the first was extended today. */
export class PaperDesk {
  readonly printing = createFakePrinting()
  /** Where the dialog of a file is answered with; null: the operator leaves it. */
  readonly answers: { save: string | null } = { save: null }
  readonly folder: string
  office: Office

  private constructor(folder: string, office: Office) {
    this.folder = folder
    this.office = office
  }

  static async open(): Promise<PaperDesk> {
    const folder = await mkdtemp(join(tmpdir(), 'merzim-letters-'))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- filled in by `reopen`
    const desk = new PaperDesk(folder, undefined as unknown as Office)
    await desk.reopen()
    await desk.#fill()
    return desk
  }

  /** As after a restart of the program. */
  async reopen(): Promise<void> {
    if (this.office) await this.office.close()
    this.office = await composeOffice({
      dataFolder: this.folder,
      clock: fixedClock(parseLocalDateTime('2026-03-20T10:45')),
      log: silentLog,
      version: '0',
      demo: false,
      desktop: createFakeDesktop(this.answers),
      printing: () => this.printing,
      publish: () => undefined,
    })
    await this.office.parts.journal.loaded
    this.office.parts.session.enter(anOperator({ role: 'head' }))
  }

  async close(): Promise<void> {
    await this.office.close()
    await rm(this.folder, { recursive: true, force: true })
  }

  async ask<C extends Asked>(channel: C, input: Input<C>): Promise<Result<Output<C>>> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the dispatcher answers by the contract
    return (await this.office.dispatch(channel, input)) as Result<Output<C>>
  }

  async must<C extends Asked>(channel: C, input: Input<C>): Promise<Output<C>> {
    const answer = await this.ask(channel, input)
    if (!answer.ok) throw new Error(answer.error.code)
    return answer.value
  }

  async codeOf<C extends Asked>(channel: C, input: Input<C>): Promise<AppErrorCode | 'ok'> {
    const answer = await this.ask(channel, input)
    return answer.ok ? 'ok' : answer.error.code
  }

  view(complaintId = ID): Promise<PapersView> {
    return this.must('papers.view', { complaintId })
  }

  async draftOf(kind: PaperDraft['kind'], part: Partial<PaperDraft> = {}): Promise<PaperDraft> {
    const shown = await this.view()
    return { ...proposeDraft(shown.facts, kind, shown), ...part }
  }

  async issue(kind: PaperDraft['kind'], part: Partial<PaperDraft> = {}): Promise<Made> {
    const draft = await this.draftOf(kind, part)
    return this.must('papers.issue', { complaintId: ID, draft, way: 'printed' })
  }

  complaint(): Complaint {
    const complaint = this.office.parts.world.complaints.get(ID)
    if (!complaint) throw new Error('no complaint')
    return complaint
  }

  /** What the printer got, in words. */
  printed(): readonly { readonly text: string; readonly repeated: readonly string[] }[] {
    return this.printing.printed.map(({ request: { document } }) => {
      if (document.kind !== 'letter') throw new Error(document.kind)
      return { text: plainTextOf(document.letter), repeated: document.repeated }
    })
  }

  async store(stream: string, events: readonly (ComplaintEvent | DirectoryEvent)[]): Promise<void> {
    await this.office.parts.journal.append(stream, 'operator-1', () => ({ ok: true, value: events }))
  }

  async #fill(): Promise<void> {
    const { node } = this.office.parts.journal
    await this.store(DIRECTORY_STREAM, [
      { type: 'office.saved', office: anOffice() },
      {
        type: 'office.workstation-saved',
        workstation: { node, mark: 'К1', name: { kk: '1-терезе', ru: 'окно 1' } },
      },
      { type: 'directory.provider-saved', provider: aProvider() },
      { type: 'directory.operator-saved', operator: anOperator({ role: 'head' }) },
    ])
    await this.store(ID, [aRegistration(aForm())])
    await this.store(OTHER, [aRegistration(aForm(), 'К1-26-0407')])
    const command = {
      type: 'extend',
      on: parseLocalDate('2026-03-20'),
      days: 10,
      ground: 'additional_information',
      siteVisit: false,
    } as const
    await this.must('card.act', { id: ID, version: this.complaint().version, command })
  }
}
