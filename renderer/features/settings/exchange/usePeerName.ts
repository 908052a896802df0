import { useBilingual } from '../../../i18n/useLanguage.ts'

import type { Peer } from '@shared/exchange/exchangeStatus.ts'

/** «К2 · окно 2 · канцелярия акимата района» */
export function usePeerName(): (peer: Peer) => string {
  const inWords = useBilingual()
  return ({ mark, name, office }) =>
    [mark, name && inWords(name), office && inWords(office)].filter(Boolean).join(' · ')
}
