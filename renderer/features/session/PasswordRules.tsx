import { CheckmarkCircle16Filled, Circle16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { keptRules, PASSWORD_RULES } from '@shared/directory/passwordRules.ts'

/** What a new password must be; each rule is ticked off while it is typed. */
export function PasswordRules({
  id,
  password,
  names,
}: {
  /** For the field these rules describe. */
  readonly id: string
  readonly password: string
  readonly names: readonly string[]
}): ReactNode {
  const { t } = useTranslation()
  const kept = keptRules(password, names)
  return (
    <ul className="pwrules" id={id} aria-label={t('session:password.rules')}>
      {PASSWORD_RULES.map((rule) => (
        <li key={rule} className={kept.has(rule) ? 'on' : ''}>
          {kept.has(rule) ? (
            <CheckmarkCircle16Filled aria-hidden="true" />
          ) : (
            <Circle16Regular aria-hidden="true" />
          )}
          {t(`session:password.rule.${rule}`)}
          <span className="sr">{t(kept.has(rule) ? 'session:password.kept' : 'session:password.open')}</span>
        </li>
      ))}
    </ul>
  )
}
