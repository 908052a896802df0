import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { DocumentEdit20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Draft } from '@shared/complaint/draft.ts'
import { applicantName } from '@shared/complaint/form.ts'
import { inLanguage } from '@shared/core/inLanguage.ts'
import { formatDateTime } from '@shared/i18n/dates.ts'
import type { IntakeDirectory } from '@shared/ipc/calls/intakeCalls.ts'

import { useLanguage } from '../../i18n/useLanguage.ts'

/** Opens the list of drafts that are not on the screen; absent while there is none. */
export function DraftsButton({
  drafts,
  directory,
  onContinue,
  onDiscard,
}: {
  readonly drafts: readonly Draft[]
  readonly directory: IntakeDirectory
  readonly onContinue: (draft: Draft) => void
  readonly onDiscard: (draft: Draft) => void
}): ReactNode {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  if (drafts.length === 0) return null
  return (
    <>
      <Button size="small" icon={<DocumentEdit20Regular />} onClick={() => setOpen(true)}>
        {t('intake:drafts.button', { count: drafts.length })}
      </Button>
      <Dialog open={open} onOpenChange={(_, data) => setOpen(data.open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t('intake:drafts.title')}</DialogTitle>
            <DialogContent>
              <ul className="drafts">
                {drafts.map((draft) => (
                  <DraftRow
                    key={draft.id}
                    draft={draft}
                    directory={directory}
                    onContinue={() => {
                      setOpen(false)
                      onContinue(draft)
                    }}
                    onDiscard={() => onDiscard(draft)}
                  />
                ))}
              </ul>
            </DialogContent>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  )
}

function DraftRow({
  draft,
  directory,
  onContinue,
  onDiscard,
}: {
  readonly draft: Draft
  readonly directory: IntakeDirectory
  readonly onContinue: () => void
  readonly onDiscard: () => void
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const { form, savedAt } = draft
  const provider = directory.providers.find(({ id }) => id === form.providerId)
  const name = applicantName(form.applicant) || t('intake:drafts.nameless')
  const details = [provider && inLanguage(provider.shortName, language), formatDateTime(savedAt, language)]
  return (
    <li>
      <div className="grow">
        <b>{name}</b>
        <div className="s12 sub">{details.filter(Boolean).join(' · ')}</div>
      </div>
      <Button appearance="primary" size="small" onClick={onContinue}>
        {t('intake:drafts.continue')}
      </Button>
      <Button size="small" onClick={onDiscard} aria-label={`${t('intake:drafts.discard')}: ${name}`}>
        {t('intake:drafts.discard')}
      </Button>
    </li>
  )
}
