import type { TFunction } from 'i18next'

import type { WhoDid } from '../queries/whoDid.ts'

/** «Ахметова А. Н., за руководителя (Жүнісова А. Қ.)»: who did something, and in whose place; empty when nobody did. */
export function whoWords({ by, forHead }: WhoDid, t: TFunction): string {
  return forHead ? t('roles:duties.who', { actor: by, head: forHead }) : by
}
