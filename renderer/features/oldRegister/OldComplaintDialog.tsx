import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Language } from '@shared/core/bilingual.ts'
import { formatDate, formatDateTime } from '@shared/i18n/dates.ts'
import type { OldView } from '@shared/ipc/calls/oldRegisterCalls.ts'
import { DATE_FIELDS, OLD_FIELDS, type OldField } from '@shared/oldRegister/columnTargets.ts'
import { LocalDate } from '@shared/time/localDate.ts'

import { useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { SkeletonRows } from '../../components/SkeletonRows.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { ErasedNotice } from '../card/ErasedNotice.tsx'
import { OldBadge } from './OldRegisterGrid.tsx'

/** A record of the old register as it came, and where from. There is nothing to do on it but to read. */
export function OldComplaintDialog({
  id,
  onClose,
}: {
  readonly id: string
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation()
  const { data, error } = useCall('old-register.get', { id })
  return (
    <Dialog open onOpenChange={(_, change) => !change.open && onClose()}>
      <DialogSurface className="olddlg">
        <DialogBody>
          <DialogTitle>
            {data?.record.number || t('oldRegister:title')} <OldBadge />
          </DialogTitle>
          <DialogContent>
            <ErrorNotice error={error} />
            <ErasedNotice erased={data?.erased ?? undefined} />
            {data ? <Facts view={data} /> : <SkeletonRows rows={6} />}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('action.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function Facts({ view: { record, origin, importedAt, by } }: { readonly view: OldView }): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const all = factsOf(record).filter(({ value }) => value !== null && value !== '')
  return (
    <>
      <dl className="oldfacts">
        {all.map(({ key, field, name, value, isDate }) => (
          <div key={key}>
            <dt>{field === null ? name : t(`oldRegister:field.${field}`)}</dt>
            <dd>{isDate ? dayIn(value, language) : value}</dd>
          </div>
        ))}
      </dl>
      <p className="s12 sub">
        {t('oldRegister:from', { file: origin.fileName, row: origin.row })}
        {importedAt && `, ${formatDateTime(importedAt, language)}`}
        {by && `, ${by}`}
      </p>
    </>
  )
}

type Fact = {
  readonly key: string
  /** Null for a column that was kept under its own name. */
  readonly field: OldField | null
  readonly name: string
  readonly value: string | null
  readonly isDate: boolean
}

function factsOf(record: OldView['record']): readonly Fact[] {
  const fields = OLD_FIELDS.map((field) => ({
    key: field,
    field,
    name: '',
    value: record[field],
    isDate: DATE_FIELDS.has(field),
  }))
  const other = record.other.map(({ name, value }, n) => ({
    key: `other-${n}`,
    field: null,
    name,
    value,
    isDate: false,
  }))
  return [...fields, ...other]
}

function dayIn(value: string | null, language: Language): string {
  const day = LocalDate.safeParse(value)
  return day.success ? formatDate(day.data, language, 'long') : ''
}
