import type { Language } from '@shared/core/bilingual.ts'

import { attempt } from '../api/client.ts'
import { queryOf, readAddress, writeAddress } from '../features/register/registerAddress.ts'
import { go } from './navigation.ts'

/**
 * Opens the complaint that the register of an address finds, when it is exactly one: a scanned ticket opens its card.
 * The office is asked, since the list may still show what was found before. Answers whether a card was opened.
 */
export async function openOnlyFound(search: string, language: Language): Promise<boolean> {
  const address = readAddress(search)
  const query = queryOf(address, language)
  const found = await attempt('register.list', { query, offset: 0, limit: 2 })
  const [only, ...others] = found.ok ? found.value.rows : []
  if (!only || others.length > 0) return false
  go(`/complaints/${only.id}`, { query: writeAddress(address) })
  return true
}
