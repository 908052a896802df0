import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { AppState } from '@shared/ipc/calls/appCalls.ts'

import { KeyHint } from '../../components/KeyHint.tsx'
import { useBilingual } from '../../i18n/useLanguage.ts'

/** Who may sign in; the first nine have a digit. */
export function OperatorChoice({
  operators,
  chosen,
  onChoose,
}: {
  readonly operators: AppState['operators']
  readonly chosen: string
  readonly onChoose: (id: string) => void
}): ReactNode {
  const { t } = useTranslation()
  const inWords = useBilingual()
  return (
    <div className="ops" role="radiogroup" aria-label={t('session:signIn.operators')}>
      {operators.map(({ id, fullName, position }, n) => (
        <label key={id} className={id === chosen ? 'op on' : 'op'}>
          <input
            type="radio"
            name="operator"
            className="sr"
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          <span className="ava" aria-hidden="true">
            {initialsOf(fullName)}
          </span>
          <span className="grow">
            <span className="b el">{fullName}</span>
            <span className="s12 sub el">{inWords(position)}</span>
          </span>
          {n < 9 && <KeyHint>{String(n + 1)}</KeyHint>}
        </label>
      ))}
    </div>
  )
}

/** «ЖА» of «Жүнісова Айгүл Қайратқызы». */
export function initialsOf(fullName: string): string {
  const [surname = '', name = ''] = fullName.split(' ')
  return `${surname.slice(0, 1)}${name.slice(0, 1)}`
}
