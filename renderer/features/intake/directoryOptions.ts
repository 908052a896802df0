import type { Language } from '@shared/core/bilingual.ts'
import { inLanguage } from '@shared/core/inLanguage.ts'
import { compareText } from '@shared/i18n/collation.ts'
import type { IntakeDirectory } from '@shared/ipc/calls/intakeCalls.ts'

import { searchOption, type SearchOption } from './fields/searchOptions.ts'

/** Providers in the order of the alphabet, findable by both names. */
export function providerOptions({ providers }: IntakeDirectory, language: Language): readonly SearchOption[] {
  return sorted(
    providers.map(({ id, name, shortName, address }) =>
      searchOption(
        id,
        inLanguage(name, language),
        [name.kk, name.ru, shortName.kk, shortName.ru],
        inLanguage(address, language),
      ),
    ),
    language,
  )
}

/** Services a provider renders; all of them while no provider is chosen. */
export function serviceOptions(
  { services }: IntakeDirectory,
  providerId: string,
  language: Language,
): readonly SearchOption[] {
  return sorted(
    services
      .filter(
        ({ providerIds }) => !providerId || providerIds.length === 0 || providerIds.includes(providerId),
      )
      .map(({ id, code, name }) =>
        searchOption(id, inLanguage(name, language), [name.kk, name.ru, code], code),
      ),
    language,
  )
}

function sorted(options: readonly SearchOption[], language: Language): readonly SearchOption[] {
  const compare = compareText(language)
  return options.toSorted((a, b) => compare(a.text, b.text))
}
