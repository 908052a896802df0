import {
  Button,
  Field,
  Input,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Textarea,
} from '@fluentui/react-components'
import { BracesVariable20Regular } from '@fluentui/react-icons'
import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Language } from '@shared/core/bilingual.ts'
import type { PaperKind } from '@shared/papers/paperKind.ts'
import { namesFor, PAPER_RULES } from '@shared/papers/paperRules.ts'
import type { TemplateText } from '@shared/papers/template.ts'
import { shownName } from '@shared/papers/templateNames.ts'

/** Title and body of a text in one language, and what may be put into it. */
export function TemplateFields({
  kind,
  language,
  text,
  readOnly,
  onChange,
}: {
  readonly kind: PaperKind
  readonly language: Language
  readonly text: TemplateText
  readonly readOnly: boolean
  readonly onChange: (text: TemplateText) => void
}): ReactNode {
  const { t } = useTranslation()
  const area = useRef<HTMLTextAreaElement>(null)
  /** At the caret, which then stands behind it. */
  const insert = (name: string): void => {
    const field = area.current
    const [from, to] = field
      ? [field.selectionStart, field.selectionEnd]
      : [text.body.length, text.body.length]
    const body = `${text.body.slice(0, from)}{${name}}${text.body.slice(to)}`
    onChange({ ...text, body })
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(from + name.length + 2, from + name.length + 2)
    })
  }
  return (
    <>
      <Field label={t('letters:settings.heading')}>
        <Input
          value={text.title}
          maxLength={300}
          lang={language}
          readOnly={readOnly}
          onChange={(_, { value }) => onChange({ ...text, title: value })}
        />
      </Field>
      <Field label={t('letters:settings.body')} hint={t('letters:settings.rules')}>
        <Textarea
          className="ltbody"
          textarea={{ ref: area }}
          value={text.body}
          maxLength={20_000}
          lang={language}
          readOnly={readOnly}
          resize="vertical"
          onChange={(_, { value }) => onChange({ ...text, body: value })}
        />
      </Field>
      {!readOnly && (
        <div className="row">
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button icon={<BracesVariable20Regular />}>{t('letters:settings.insert')}</Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList className="ltnames">
                {namesFor(kind).map((name) => (
                  <MenuItem key={name} onClick={() => insert(shownName(name, language))}>
                    {shownName(name, language)}
                    {PAPER_RULES[kind].required.includes(name) && ' *'}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        </div>
      )}
    </>
  )
}
