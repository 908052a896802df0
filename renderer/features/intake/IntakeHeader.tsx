import { Globe16Regular, Mail16Regular, Mic16Regular, Person16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import { Channel, type ComplaintForm } from '@shared/complaint/form.ts'
import { channelDefaults } from '@shared/complaint/formDefaults.ts'

import { PageHeader } from '../../components/PageHeader.tsx'
import { Segments } from './fields/Segments.tsx'
import { useIntake } from './intakeContext.tsx'

const ICONS = {
  counter: <Person16Regular aria-hidden="true" />,
  post: <Mail16Regular aria-hidden="true" />,
  portal: <Globe16Regular aria-hidden="true" />,
  reception: <Mic16Regular aria-hidden="true" />,
} as const satisfies Record<Channel, ReactNode>

/** Title, the number the complaint will get, and how it was filed. */
export function IntakeHeader({ drafts }: { readonly drafts: ReactNode }): ReactNode {
  const { t } = useTranslation()
  const { nextNumber } = useIntake()
  const { setValue, getValues } = useFormContext<ComplaintForm>()
  const channel = useWatch<ComplaintForm, 'channel'>({ name: 'channel' })

  function choose(next: Channel): void {
    const { filedOn, signed } = channelDefaults(next, getValues('receivedAt'))
    setValue('channel', next, { shouldDirty: true })
    setValue('filedOn', filedOn)
    setValue('signed', signed)
  }

  return (
    <PageHeader
      title={t('intake:title')}
      meta={
        <div className="el">
          <b>{nextNumber}</b>{' '}
          <span className="mut">{t(channel === 'portal' ? 'intake:pasteHint' : 'intake:numberHint')}</span>
        </div>
      }
      actions={
        <>
          {drafts}
          <span className="lbl">
            {t('intake:howFiled')} <kbd aria-hidden="true">Alt+0</kbd>
          </span>
          <Segments
            name="channel"
            label={t('intake:howFiled')}
            className="channel"
            value={channel}
            options={Channel.options.map((value) => ({
              value,
              text: t(`intake:channel.${value}`),
              icon: ICONS[value],
            }))}
            onChange={choose}
          />
        </>
      }
    />
  )
}
