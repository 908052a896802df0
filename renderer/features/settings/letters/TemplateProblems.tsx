import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { TemplateProblem } from '@shared/papers/checkTemplate.ts'
import { isPlaceholder } from '@shared/papers/placeholders.ts'
import { shownName } from '@shared/papers/templateNames.ts'

/** What must be put right, in the words of the text itself; a refused saving leads here. */
export function TemplateProblems({
  problems,
  refusals,
}: {
  readonly problems: readonly TemplateProblem[]
  /** How often saving was refused because of them. */
  readonly refusals: number
}): ReactNode {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusals > 0) box.current?.focus()
  }, [refusals])
  if (problems.length === 0) return null
  return (
    <div className="mb warn" role="status" ref={box} tabIndex={-1}>
      <div>
        <div className="t">{t('letters:settings.problems')}</div>
        <ul>
          {problems.map(({ language, kind, name }) => (
            <li key={`${language} ${kind} ${name}`}>
              {t(`letters:settings.problem.${kind}`, {
                language: t(`letters:languages.${language}`),
                name: isPlaceholder(name) ? shownName(name, language) : name,
              })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
