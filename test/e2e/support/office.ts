// What a test knows of the office behind the window, asked as the window asks it.
import { refusalOf } from '@shared/complaint/nextSteps.ts'
import type { Result } from '@shared/core/result.ts'
import type { Channel, Input, Output } from '@shared/ipc/protocol.ts'

import type { Desk } from './flow.ts'
import { settled } from './settled.ts'

/** Asks the main process as the window does; a refusal is a fault of the test. */
export async function askOffice<C extends Channel>(
  desk: Desk,
  channel: C,
  input: Input<C>,
): Promise<Output<C>> {
  const answer = await desk.window.evaluate(([name, value]) => window.bridge.invoke(name, value), [
    channel,
    input,
  ] as [string, unknown])
  const result = answer as Result<Output<C>>
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** A complaint of a person, handed in at the counter, whose review may be extended on the usual day of the tests. */
export async function extendable(desk: Desk): Promise<{ readonly id: string; readonly number: string }> {
  await settled(desk.window)
  const query = {
    view: 'open',
    text: '',
    from: null,
    to: null,
    providerId: null,
    addressee: null,
    channel: 'counter',
    status: null,
    ground: null,
    sort: null,
    language: desk.language,
  } as const
  const { rows } = await askOffice(desk, 'register.list', { query, offset: 0, limit: 200 })
  for (const { id } of rows) {
    const card = await askOffice(desk, 'card.get', { id })
    const { review, registration } = card.complaint
    if (registration.form.applicant.kind !== 'person') continue
    if (refusalOf('extend', card.complaint, card) !== null) continue
    if ((review?.reviewBy ?? '') >= '2026-03-18') return { id, number: registration.number }
  }
  throw new Error('no complaint to extend')
}
