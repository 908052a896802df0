import { Switch } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { ReminderSettings } from '@shared/reminders/reminderSettings.ts'

import { useAction, useCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { SettingsFrame } from '../SettingsFrame.tsx'

const FIELDS = ['notify', 'sound', 'badge', 'tray'] as const

/** How this workstation reminds. Each switch counts at once; anyone at the desk may change it. */
export function RemindersSection(): ReactNode {
  const { t } = useTranslation()
  const { data, error } = useCall('reminders.settings', undefined)
  const change = useAction('reminders.change-settings')
  // What was asked for last stands until the answer to it has come.
  const shown = change.isPending ? change.variables : data
  return (
    <SettingsFrame section="reminders">
      <div className="setcols">
        <div className="setcol">
          <ErrorNotice error={error ?? change.error} />
          {shown && (
            <section className="card" aria-label={t('settings:sections.reminders')}>
              {FIELDS.map((field) => (
                <Field
                  key={field}
                  field={field}
                  checked={shown[field]}
                  disabled={field === 'sound' && !shown.notify}
                  onChange={(checked) => change.mutate({ ...shown, [field]: checked })}
                />
              ))}
            </section>
          )}
          <p className="s12 mut">{t('reminders:settings.about')}</p>
        </div>
      </div>
    </SettingsFrame>
  )
}

function Field({
  field,
  checked,
  disabled,
  onChange,
}: {
  readonly field: keyof ReminderSettings
  readonly checked: boolean
  readonly disabled: boolean
  readonly onChange: (checked: boolean) => void
}): ReactNode {
  const { t } = useTranslation()
  const [id, noteId] = [useId(), useId()]
  return (
    <div className="st-row">
      <label htmlFor={id}>{t(`reminders:settings.${field}`)}</label>
      <span className="x" id={noteId}>
        {t(`reminders:settings.${field}Note`)}
      </span>
      <span className="v">
        <Switch
          id={id}
          aria-describedby={noteId}
          checked={checked}
          disabled={disabled}
          onChange={(_, { checked: next }) => onChange(next)}
        />
      </span>
    </div>
  )
}
