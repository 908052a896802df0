import { Button } from '@fluentui/react-components'
import { UsbStick20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useMay } from '../rights.ts'
import { CarryDialog } from './CarryDialog.tsx'

/** The exchange by hand, for whoever may set up the exchange; nothing for others. */
export function CarryButton({ size = 'medium' }: { readonly size?: 'small' | 'medium' }): ReactNode {
  const { t } = useTranslation()
  const mayCarry = useMay('exchange')
  const [isOpen, setIsOpen] = useState(false)
  if (!mayCarry) return null
  return (
    <>
      <Button size={size} icon={<UsbStick20Regular />} onClick={() => setIsOpen(true)}>
        {t('exchange:carry.button')}
      </Button>
      {isOpen && <CarryDialog onClose={() => setIsOpen(false)} />}
    </>
  )
}
