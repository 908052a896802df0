import { Button } from '@fluentui/react-components'
import { Edit20Regular } from '@fluentui/react-icons'
import { useDeferredValue, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Channel, type ComplaintForm } from '@shared/complaint/form.ts'
import type { IntakeDirectory } from '@shared/ipc/calls/intakeCalls.ts'
import type { CardView } from '@shared/queries/cardView.ts'

import { useCall } from '../../../api/hooks.ts'
import { ErrorNotice } from '../../../components/ErrorNotice.tsx'
import { KeyHint } from '../../../components/KeyHint.tsx'
import { useBilingual, useLanguage } from '../../../i18n/useLanguage.ts'
import { ChoiceField } from '../../intake/fields/ChoiceField.tsx'
import { ReasonField } from '../actions/StepFields.tsx'
import { MovedDates } from './MovedDates.tsx'
import { changedFacts, type ChangedFact } from './changedFacts.ts'
import type { Correcting } from './useCorrecting.ts'

/** What changes, why, and which dates move with it. */
export function ChangesPanel({
  card,
  form,
  directory,
  correcting,
}: {
  readonly card: CardView
  readonly form: ComplaintForm
  readonly directory: IntakeDirectory
  readonly correcting: Correcting
}): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const inWords = useBilingual()
  const changes = changedFacts(card, form, directory, { t, language, inWords })
  return (
    <section className="card" aria-labelledby="correct-s3" data-column="3" tabIndex={-1}>
      <div className="h">
        <Edit20Regular className="i" aria-hidden="true" />
        <h2 id="correct-s3">{t('card:correct.changes')}</h2>
        <kbd className="mla" aria-hidden="true">
          Alt+3
        </kbd>
      </div>
      <div className="bd sec">
        <ChannelField />
        <ChangeList changes={changes} />
        {correcting.changed && <Preview card={card} form={form} />}
        <ReasonField
          label={t('card:correct.reason')}
          hint={t('card:correct.reasonHint')}
          value={correcting.reason}
          onChange={correcting.setReason}
          message={correcting.reasonProblem}
        />
        <ErrorNotice error={correcting.error} />
        <Button
          appearance="primary"
          disabledFocusable={!correcting.changed || correcting.busy}
          aria-keyshortcuts="Control+Enter"
          onClick={() => void correcting.submit()}
        >
          {t('card:correct.submit')} <KeyHint>Ctrl+Enter</KeyHint>
        </Button>
      </div>
    </section>
  )
}

function ChannelField(): ReactNode {
  const { t } = useTranslation()
  return (
    <ChoiceField
      name="channel"
      label={t('intake:howFiled')}
      options={Channel.options.map((value) => ({ value, text: t(`intake:channel.${value}`) }))}
    />
  )
}

function ChangeList({ changes }: { readonly changes: readonly ChangedFact[] }): ReactNode {
  const { t } = useTranslation()
  if (changes.length === 0) return <p className="mut s13">{t('card:correct.nothing')}</p>
  return (
    <dl className="changed" aria-live="polite">
      {changes.map(({ label, before, after }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <del>{before || t('card:correct.empty')}</del> <ins>{after || t('card:correct.empty')}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** The dates as they would be; nothing is stored by asking. The reason is asked for at the end, so none is sent. */
function Preview({ card, form }: { readonly card: CardView; readonly form: ComplaintForm }): ReactNode {
  const asked = useDeferredValue(form)
  const { data, error } = useCall('card.preview', {
    id: card.complaint.id,
    command: { type: 'correct', form: asked, reason: '—' },
  })
  if (error) return <ErrorNotice error={error} />
  return data ? <MovedDates preview={data} promised={card.complaint.original} /> : null
}
