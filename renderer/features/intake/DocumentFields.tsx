import { Checkbox, Input, Link } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import type { ComplaintForm } from '@shared/complaint/form.ts'
import { dateOf } from '@shared/time/partsOfTime.ts'

import { IntakeFiles, useIntakeUploads } from '../attachments/IntakeFiles.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { CountField } from './fields/CountField.tsx'
import { DateField } from './fields/DateField.tsx'
import { controlProps, FieldFrame } from './fields/FieldFrame.tsx'
import { ReceiptField } from './fields/ReceiptField.tsx'
import { Segments } from './fields/Segments.tsx'
import { TextField } from './fields/TextField.tsx'
import { useIntake, type IntakeFiles as Files } from './intakeContext.tsx'
import { useFieldState } from './warningsContext.tsx'

const LANGUAGES = ['kk', 'ru', 'other'] as const

/** The paper itself: when it was written and came, how many sheets, signed or not, and the language of the answer. */
export function DocumentFields(): ReactNode {
  const { t } = useTranslation()
  const { now, files } = useIntake()
  const channel = useWatch<ComplaintForm, 'channel'>({ name: 'channel' })
  const receivedAt = useWatch<ComplaintForm, 'receivedAt'>({ name: 'receivedAt' })
  return (
    <>
      <div className="gd">
        <DateField
          name="filedOn"
          label={t(channel === 'post' ? 'intake:field.envelopeOn' : 'intake:field.filedOn')}
        />
        <ReceiptField />
      </div>
      {dateOf(receivedAt) < dateOf(now) && (
        <TextField name="enteredLaterReason" label={t('intake:field.enteredLaterReason')} />
      )}
      {files ? <SheetsAndFiles files={files} /> : <Sheets />}
      <div className="gl">
        <LanguageField />
        <TextField
          name="externalNumber"
          label={t(channel === 'portal' ? 'intake:field.portalNumber' : 'intake:field.externalNumber')}
        />
      </div>
      <SignedField />
    </>
  )
}

function SheetsAndFiles({ files }: { readonly files: Files }): ReactNode {
  const uploads = useIntakeUploads(files)
  return (
    <>
      <Sheets onScan={() => uploads.choose('scanner')} />
      <IntakeFiles files={files} uploads={uploads} />
    </>
  )
}

function Sheets({ onScan }: { readonly onScan?: () => void }): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="gs">
      <CountField name="sheets" label={t('intake:field.sheets')} min={0} />
      <CountField name="attachmentSheets" label={t('intake:field.attachmentSheets')} min={0} />
      <AttachmentsField onScan={onScan} />
    </div>
  )
}

/** The list of attachments (art. 93(2)(8) of the Code), one after another with semicolons. */
function AttachmentsField({ onScan }: { readonly onScan: (() => void) | undefined }): ReactNode {
  const { t } = useTranslation()
  const {
    field: { ref, value: current, onChange: change, onBlur: leave },
    fieldState,
  } = useController<ComplaintForm, 'attachments'>({ name: 'attachments' })
  const state = useFieldState('attachments', fieldState.isTouched)
  return (
    <FieldFrame
      name="attachments"
      label={t('intake:field.attachments')}
      action={
        onScan && (
          <Link as="button" className="aside" aria-keyshortcuts="F9" onClick={onScan}>
            {t('attachments:action.scan')} <KeyHint>F9</KeyHint>
          </Link>
        )
      }
      state={state}
    >
      <Input
        {...controlProps('attachments', state)}
        ref={ref}
        autoComplete="off"
        placeholder={t('intake:field.attachmentsHint')}
        value={current.join(';')}
        onChange={(_, { value }) => change(value === '' ? [] : value.split(';').slice(0, 200))}
        onBlur={() => {
          change(current.map((one) => one.trim()).filter(Boolean))
          leave()
        }}
      />
    </FieldFrame>
  )
}

function LanguageField(): ReactNode {
  const { t } = useTranslation()
  const { field } = useController<ComplaintForm, 'language'>({ name: 'language' })
  return (
    <div className="f">
      <span className="lbl" aria-hidden="true">
        {t('intake:field.language')}
      </span>
      <Segments
        name="answer-language"
        label={t('intake:field.language')}
        className="wide"
        value={field.value}
        options={LANGUAGES.map((value) => ({ value, text: t(`intake:language.${value}`) }))}
        onChange={field.onChange}
      />
    </div>
  )
}

const SIGNED = {
  counter: 'intake:field.signed',
  post: 'intake:field.signed',
  reception: 'intake:field.signedOral',
  portal: 'intake:field.signedElectronic',
} as const

/** The applicant's signature on paper, or the electronic one (A-06, art. 93(2)(7) of the Code). */
function SignedField(): ReactNode {
  const { t } = useTranslation()
  const channel = useWatch<ComplaintForm, 'channel'>({ name: 'channel' })
  const {
    field: { ref, value: current, onChange: change, onBlur: leave },
    fieldState,
  } = useController<ComplaintForm, 'signed'>({ name: 'signed' })
  const state = useFieldState('signed', fieldState.isTouched)
  const { id, ...aria } = controlProps('signed', state)
  return (
    <div className="sign">
      <Checkbox
        id={id}
        {...aria}
        ref={ref}
        checked={current}
        onChange={(_, data) => change(data.checked === true)}
        onBlur={leave}
        label={t(SIGNED[channel])}
        required={state.expected}
      />
      {state.gap && (
        <em id={`${id}-said`} className="fg-over s12">
          {t('intake:expectedMark')}
        </em>
      )}
    </div>
  )
}
