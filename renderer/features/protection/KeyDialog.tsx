import { Button, Field, Input } from '@fluentui/react-components'
import { DocumentPdf20Regular, Print20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useAction } from '../../api/hooks.ts'
import { unlessCancelled } from '../../components/errorWords.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { CalendarFrame } from '../settings/calendar/CalendarFrame.tsx'

import '../settings/calendar/workCalendar.css'
import './protection.css'

const ACTIONS = { on: 'take', renew: 'takeNew', first: 'takeFirst' } as const

/** The recovery key, shown this one time: to be printed, put away, and confirmed by its last group off the paper. */
export function KeyDialog({
  recoveryKey,
  purpose,
  onClose,
  onTaken,
}: {
  readonly recoveryKey: string
  readonly purpose: keyof typeof ACTIONS
  readonly onClose: () => void
  readonly onTaken: () => void
}): ReactNode {
  const { t } = useTranslation()
  const [lastGroup, setLastGroup] = useState('')
  const confirm = useAction('protection.confirm')
  return (
    <CalendarFrame
      title={t('protection:key.title')}
      subtitle={t('protection:key.about')}
      action={{
        label: t(`protection:key.${ACTIONS[purpose]}`),
        onTake: () => confirm.mutate({ lastGroup }, { onSuccess: onTaken }),
        disabled: confirm.isPending || lastGroup.trim() === '',
      }}
      onClose={onClose}
    >
      <div className="pk-key" role="group" aria-label={t('protection:key.key')}>
        {recoveryKey.split('-').map((group) => (
          <code key={group}>{group}</code>
        ))}
      </div>
      <PrintRow />
      <ErrorNotice error={confirm.error} />
      <Field label={t('protection:key.last')} hint={t('protection:key.lastHint')}>
        <Input
          className="pk-last"
          value={lastGroup}
          maxLength={12}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => setLastGroup(value)}
        />
      </Field>
    </CalendarFrame>
  )
}

function PrintRow(): ReactNode {
  const { t } = useTranslation()
  const print = useAction('protection.print')
  const { data, variables, isPending, error } = print
  return (
    <>
      <div className="row pk-print">
        <Button
          icon={<Print20Regular />}
          disabledFocusable={isPending}
          onClick={() => print.mutate({ way: 'printer' })}
        >
          {t('protection:key.print')}
        </Button>
        <Button
          icon={<DocumentPdf20Regular />}
          disabledFocusable={isPending}
          onClick={() => print.mutate({ way: 'pdf' })}
        >
          {t('protection:key.pdf')}
        </Button>
        <span className="s13 sub" role="status">
          {data?.done === true &&
            t(variables?.way === 'pdf' ? 'protection:key.saved' : 'protection:key.printed')}
        </span>
      </div>
      <ErrorNotice error={unlessCancelled(error)} />
    </>
  )
}
