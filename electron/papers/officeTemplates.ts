import { fail, ok, type Result } from '@shared/core/result.ts'
import { DIRECTORY_STREAM, type DirectoryEvent } from '@shared/directory/events.ts'
import { templateInUse, type PaperSettings } from '@shared/directory/paperTexts.ts'
import type { TemplateSave, TemplatesView } from '@shared/ipc/calls/papersCalls.ts'
import type { Input } from '@shared/ipc/protocol.ts'
import { readChecked } from '@shared/journal/catalog.ts'
import { checkTemplate } from '@shared/papers/checkTemplate.ts'
import { patternProblem } from '@shared/papers/outgoingNumbers.ts'
import { PaperKind } from '@shared/papers/paperKind.ts'
import { sampleFacts } from '@shared/papers/sampleFacts.ts'
import { SHIPPED_TEMPLATES } from '@shared/papers/shippedTemplates.ts'
import { whoDid } from '@shared/queries/whoDid.ts'
import { today } from '@shared/time/clock.ts'
import { officeTimeOf } from '@shared/time/hlc.ts'

import type { Parts } from '../parts.ts'
import { atDesk } from '../session/atDesk.ts'
import { markOf, paperSettings, signatoriesOf } from './paperSources.ts'

/** The office's texts with what the settings need around them. */
export function templatesView(parts: Parts): Result<TemplatesView> {
  const { directory } = parts.world
  if (!directory.office) return fail('not-found', 'the office is not set up')
  const settings = paperSettings(parts)
  const entries = PaperKind.options.map((kind) => {
    const own = directory.templates.get(kind)
    const outdated = own?.texts ? own.basedOn < SHIPPED_TEMPLATES[kind].version : false
    return [kind, { ...templateInUse(directory.templates, kind), outdated }]
  })
  const [signatory = { name: '', position: { kk: '', ru: '' } }] = signatoriesOf(parts)
  return ok({
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one entry a kind
    templates: Object.fromEntries(entries) as TemplatesView['templates'],
    settings,
    sample: {
      ...sampleFacts(today(parts.clock), directory.office, signatory),
      letterhead: settings.letterhead,
    },
    signatory,
    mark: markOf(parts),
  })
}

/** Every save of a kind's text, newest first. */
export function templateHistory({ fold, world }: Parts, kind: PaperKind): readonly TemplateSave[] {
  const saves: TemplateSave[] = []
  for (const envelope of fold.history(DIRECTORY_STREAM)) {
    const read = readChecked(envelope)
    if (read.kind !== 'directory' || read.event.type !== 'office.template-saved') continue
    if (read.event.kind !== kind) continue
    saves.unshift({
      at: officeTimeOf(envelope.hlc),
      ...whoDid(envelope, world.directory),
      version: saves.length + 1,
      texts: read.event.texts,
    })
  }
  return saves
}

/** A text with a wrong placeholder is refused here too: the window is not the only one who might ask. */
export function saveTemplate(
  parts: Parts,
  { kind, texts }: Input<'papers.save-template'>,
): Promise<Result<void>> {
  const [problem] = texts ? checkTemplate(kind, texts) : []
  if (problem) {
    const field = `texts.${problem.language}`
    return Promise.resolve(
      fail('invalid-input', `template: ${problem.kind}`, { fields: { [field]: problem.kind } }),
    )
  }
  const basedOn = SHIPPED_TEMPLATES[kind].version
  return store(parts, { type: 'office.template-saved', kind, texts, basedOn })
}

export function saveSettings(parts: Parts, settings: PaperSettings): Promise<Result<void>> {
  const problem = patternProblem(settings.numberPattern)
  if (problem) {
    return Promise.resolve(fail('invalid-input', problem, { fields: { numberPattern: problem } }))
  }
  return store(parts, { type: 'office.paper-settings-saved', settings })
}

async function store(parts: Parts, event: DirectoryEvent): Promise<Result<void>> {
  const operator = atDesk(parts)
  if (!operator.ok) return operator
  const stored = await parts.journal.append(DIRECTORY_STREAM, operator.value.id, () => ok([event]))
  return stored.ok ? ok(undefined) : stored
}
