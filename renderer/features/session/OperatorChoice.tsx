import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { AppState } from '@shared/ipc/calls/appCalls.ts'

import { Avatar } from '../../components/Avatar.tsx'
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
          <Avatar name={fullName} />
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
