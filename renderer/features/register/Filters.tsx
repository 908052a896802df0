import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Channel, Ground } from '@shared/complaint/form.ts'
import { Addressee } from '@shared/deadline/rules.ts'
import { ComplaintStatus } from '@shared/complaint/status.ts'

import { KeyHint } from '../../components/KeyHint.tsx'
import { FilterMenu } from '../../components/filter/FilterMenu.tsx'
import { PeriodFilter } from '../../components/filter/PeriodFilter.tsx'
import { OfficerFilter } from './OfficerFilter.tsx'
import { ProviderFilter } from './ProviderFilter.tsx'
import { isFiltered, type RegisterAddress } from './registerAddress.ts'

/** What narrows the list; every filter that acts is shown as such. */
export function Filters({
  address,
  onChange,
  onReset,
}: {
  readonly address: RegisterAddress
  readonly onChange: (part: Partial<RegisterAddress>) => void
  readonly onReset: () => void
}): ReactNode {
  const { t } = useTranslation()
  return (
    <div className="flt" role="group" aria-label={t('register:filter.label')}>
      <PeriodFilter from={address.from} to={address.to} onChange={onChange} />
      <ProviderFilter value={address.providerId} onChange={(providerId) => onChange({ providerId })} />
      <FilterMenu
        name={t('register:filter.addressee')}
        value={address.addressee}
        options={Addressee.options.map((one) => ({ value: one, label: t(`register:addressee.${one}`) }))}
        onChange={(addressee) => onChange({ addressee })}
      />
      <FilterMenu
        name={t('register:filter.channel')}
        value={address.channel}
        options={Channel.options.map((one) => ({ value: one, label: t(`channel.${one}`) }))}
        onChange={(channel) => onChange({ channel })}
      />
      <FilterMenu
        name={t('register:filter.status')}
        value={address.status}
        options={ComplaintStatus.options.map((one) => ({ value: one, label: t(`status.${one}`) }))}
        onChange={(status) => onChange({ status })}
      />
      <FilterMenu
        name={t('register:filter.ground')}
        value={address.ground}
        options={Ground.options.map((one) => ({ value: one, label: t(`register:ground.${one}`) }))}
        onChange={(ground) => onChange({ ground })}
      />
      <OfficerFilter value={address.officer} onChange={(officer) => onChange({ officer })} />
      {(isFiltered(address) || address.text !== '') && (
        <Button
          appearance="transparent"
          size="small"
          className="rst"
          aria-keyshortcuts="Control+Backspace"
          onClick={onReset}
        >
          {t('register:filter.reset')} <KeyHint>Ctrl+⌫</KeyHint>
        </Button>
      )}
    </div>
  )
}
