import { attach, NO_ATTACHMENTS } from '@shared/complaint/attachments.ts'
import type { ComplaintForm } from '@shared/complaint/form.ts'
import { storedForm } from '@shared/complaint/formDefaults.ts'
import { register, type RegistrationContext } from '@shared/complaint/register.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'
import type { OfficeHours } from '@shared/deadline/registration.ts'
import { shortNameOf } from '@shared/directory/records.ts'
import type { Registered } from '@shared/ipc/calls/intakeCalls.ts'
import type { Input } from '@shared/ipc/protocol.ts'
import { officeTime } from '@shared/time/clock.ts'

import { filesPresent } from '../attachments/filesPresent.ts'
import type { Parts } from '../parts.ts'

/** State bodies usually work so (domain §4.5); it counts only until the office has said its own hours. */
const USUAL_HOURS: OfficeHours = { start: '09:00', end: '18:30' }

type Request = Input<'intake.register'>

/**
 * Registers a complaint under the id the window gave it. Who accepted it is the signed-in operator, whatever the form
 * says (art. 64(2) of the Code). The number is taken where nothing else is being written, so that it has no gap and is
 * never given twice; sent again, the answer is that of the first time.
 */
export async function registerComplaint(parts: Parts, request: Request): Promise<Result<Registered>> {
  const operator = parts.session.operator()
  if (!operator) return fail('signed-out', 'nobody is signed in')
  await parts.journal.loaded
  const before = registered(parts, request.id)
  if (before) return ok(before)
  const present = await filesPresent(parts.attachments.store, request.files ?? [])
  if (!present.ok) return present
  // The disk says whether there is room before anything is written: a half-full disk must not begin a record.
  const { state, freeBytes } = await parts.disk.measure()
  if (state === 'full')
    return fail('storage-full', 'no room left', { params: { freeMb: megabytes(freeBytes) } })
  const { id: operatorId, position } = operator
  const stored = await parts.journal.append(request.id, operatorId, () => {
    if (parts.world.complaints.has(request.id)) return fail('already-registered', 'registered meanwhile')
    const context = registrationContext(parts, request.form)
    const form = storedForm(request.receivedNow ? { ...request.form, receivedAt: context.now } : request.form)
    const registering = register(form, {
      ...context,
      acceptedBy: { operatorId, name: shortNameOf(operator), position },
      nextNumber: (registeredOn) => parts.numbers.next(markOf(parts), registeredOn),
    })
    const attaching = attach(NO_ATTACHMENTS, { files: request.files ?? [] }, context.now)
    if (!registering.ok || !attaching.ok) return registering.ok ? attaching : registering
    return ok([...registering.value, ...attaching.value])
  })
  const after = registered(parts, request.id)
  if (after && (stored.ok || stored.error.code === 'already-registered')) return ok(after)
  return stored.ok ? fail('unexpected', 'stored, but not in the register') : stored
}

/** The mark of this workstation, with which its numbers begin. Throws before the first run, when nobody can sign in. */
export function markOf({ world, journal }: Parts): string {
  const workstation = world.directory.workstations.get(journal.node)
  if (!workstation) throw new Error('this workstation has no mark')
  return workstation.mark
}

/** What registering a form depends on beside the form: the clock, the calendar, the office's hours, its directory. */
export function registrationContext(parts: Parts, form: ComplaintForm): RegistrationContext {
  const { office, providers } = parts.world.directory
  return {
    now: officeTime(parts.clock),
    calendar: parts.calendar(),
    hours: office?.hours ?? USUAL_HOURS,
    providerKind: providers.get(form.providerId)?.kind ?? 'state_body',
  }
}

function registered({ world }: Parts, id: string): Registered | null {
  const complaint = world.complaints.get(id)
  if (!complaint) return null
  const { number, form, registeredOn, authority, forwardBy, reviewBy, provisional } = complaint.registration
  return {
    id,
    number,
    receivedAt: form.receivedAt,
    registeredOn,
    authority,
    forwardBy,
    reviewBy,
    provisional,
  }
}

function megabytes(bytes: number | null): number {
  return Math.round((bytes ?? 0) / (1024 * 1024))
}
