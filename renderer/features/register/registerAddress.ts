import type { Language } from '@shared/core/bilingual.ts'
import { ComplaintStatus } from '@shared/complaint/status.ts'
import { Channel, Ground } from '@shared/complaint/form.ts'
import { Addressee } from '@shared/deadline/rules.ts'
import { RegisterColumn, RegisterView, type RegisterQuery } from '@shared/queries/registerList.ts'
import { LocalDate } from '@shared/time/localDate.ts'
import type { z } from 'zod'

/** The part of the query the address keeps: filters stay when a card is opened and closed, and can be linked to. */
export type RegisterAddress = Omit<RegisterQuery, 'language'>

/**
 * Reads the filters from the address's search part. What is not understood is no filter. A text without a view is
 * searched for in the whole register, so that no filter nobody chose hides a complaint.
 */
export function readAddress(search: string): RegisterAddress {
  const params = new URLSearchParams(search)
  const read = <T>(name: string, schema: z.ZodType<T>): T | null => {
    const parsed = schema.safeParse(params.get(name))
    return parsed.success ? parsed.data : null
  }
  const text = params.get('q') ?? ''
  const by = read('sort', RegisterColumn)
  return {
    view: read('view', RegisterView) ?? (text === '' ? 'open' : 'all'),
    text,
    from: read('from', LocalDate),
    to: read('to', LocalDate),
    providerId: params.get('provider') || null,
    addressee: read('to-whom', Addressee),
    channel: read('channel', Channel),
    status: read('status', ComplaintStatus),
    ground: read('ground', Ground),
    officer: params.get('officer') || null,
    sort: by && { by, descending: params.get('order') === 'desc' },
  }
}

/** The search part of the address, without empty filters. */
export function writeAddress(address: RegisterAddress): Readonly<Record<string, string>> {
  const { view, text, from, to, providerId, addressee, channel, status, ground, officer, sort } = address
  const all = {
    view,
    q: text,
    from,
    to,
    provider: providerId,
    'to-whom': addressee,
    channel,
    status,
    ground,
    officer,
    sort: sort?.by,
    order: sort?.descending === true ? 'desc' : null,
  }
  return Object.fromEntries(
    Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
}

export function queryOf(address: RegisterAddress, language: Language): RegisterQuery {
  return { ...address, language }
}

/** Whether any filter beside the view narrows the list. */
export function isFiltered({ view: _view, text: _text, sort: _sort, ...filters }: RegisterAddress): boolean {
  return Object.values(filters).some((one) => one !== null)
}
