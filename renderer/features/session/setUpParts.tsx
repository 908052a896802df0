import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useCall } from '../../api/hooks.ts'
import { BrandMark } from '../../components/BrandMark.tsx'
import { FormBilingual } from '../../components/form/FormBilingual.tsx'
import { FormChoice } from '../../components/form/FormChoice.tsx'
import { FormText } from '../../components/form/FormText.tsx'
import { LanguageSwitch } from '../../components/LanguageSwitch.tsx'

/** The head of a page of the first run; `children` are the ways to another one. */
export function SetUpHeader({
  title,
  about,
  children,
}: {
  readonly title: string
  readonly about: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <header>
      <BrandMark size={34} />
      <div>
        <h1>{title}</h1>
        <p className="s13 sub">{about}</p>
      </div>
      <div className="top">
        {children}
        <LanguageSwitch />
      </div>
    </header>
  )
}

/** A numbered step. */
export function SetUpCard({
  title,
  step,
  children,
}: {
  readonly title: string
  readonly step: number
  readonly children: ReactNode
}): ReactNode {
  return (
    <section className="card" aria-label={title}>
      <div className="h">
        <span className="step">{step}</span>
        <h2>{title}</h2>
      </div>
      <div className="bd">{children}</div>
    </section>
  )
}

/** The mark, the name and the ticket printer of this workstation. */
export function DeskFields(): ReactNode {
  const { t } = useTranslation()
  const { data: printers = [] } = useCall('settings.printers', undefined)
  return (
    <>
      <FormText name="mark" label={t('session:field.mark')} hint={t('session:field.markHint')} required />
      <FormBilingual name="workstationName" label={t('session:field.workstationName')} required />
      <FormChoice
        name="ticketFormat"
        label={t('session:field.ticketFormat')}
        choices={(['80mm', 'a6', 'a5', 'a4'] as const).map((value) => ({
          value,
          label: t(`session:format.${value}`),
        }))}
      />
      <FormChoice
        name="ticketPrinter"
        label={t('session:field.ticketPrinter')}
        choices={[
          { value: '', label: t('session:field.noPrinter') },
          ...printers.map(({ name, displayName }) => ({ value: name, label: displayName })),
        ]}
      />
    </>
  )
}
