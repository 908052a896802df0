import { Button } from '@fluentui/react-components'
import { CheckmarkCircle16Regular, Edit16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { rolesThatMay } from '@shared/roles/may.ts'

import { useKeyHints } from '../../app/keyHints.tsx'
import { useKeys } from '../../app/keys.ts'
import { go } from '../../app/navigation.ts'
import { useMay } from '../../app/rights.ts'
import { KeyHint } from '../../components/KeyHint.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { rolesInWords } from '../../components/errorWords.ts'
import { LeaveDialog } from '../../components/LeaveDialog.tsx'
import type { Unsaved } from '../../components/LeaveDialog.tsx'
import { RIGHT_OF_SECTION, SETTINGS_SECTIONS, type SettingsSection } from './sections.ts'
import { useSections } from './useSections.ts'

/** The list of sections around one of them, with the bar of unsaved changes in the header. */
export function SettingsFrame({
  section,
  unsaved,
  children,
}: {
  readonly section: SettingsSection
  readonly unsaved?: Unsaved
  readonly children: ReactNode
}): ReactNode {
  const { t } = useTranslation()
  useKeyHints(unsaved ? [{ keys: 'Ctrl+S', label: t('action.save') }] : [])
  useKeys(unsaved ? { 'Ctrl+KeyS': () => void (unsaved.dirty && unsaved.onSave()) } : {})
  return (
    <>
      <PageHeader
        title={t('settings:title')}
        meta={t(`settings:sections.${section}`)}
        actions={unsaved && <SaveBar unsaved={unsaved} />}
      />
      <div className="setlay">
        <SectionList section={section} />
        {children}
      </div>
      {unsaved && <LeaveDialog unsaved={unsaved} />}
    </>
  )
}

function SectionList({ section }: { readonly section: SettingsSection }): ReactNode {
  const { t } = useTranslation()
  const note = useNote(section)
  const sections = useSections()
  return (
    <nav className="card sn" aria-label={t('settings:sectionsLabel')} data-region="settings">
      {sections.map((name) => {
        const Icon = SETTINGS_SECTIONS[name]
        const isOn = name === section
        return (
          <a
            key={name}
            href={`#/settings/${name}`}
            className={isOn ? 'on' : ''}
            aria-current={isOn ? 'page' : undefined}
            onClick={(event) => {
              event.preventDefault()
              go(`/settings/${name}`, { replace: true })
            }}
          >
            <Icon className="i" width={20} height={20} aria-hidden="true" />
            {t(`settings:sections.${name}`)}
          </a>
        )
      })}
      <p className="s12 mut">{note}</p>
    </nav>
  )
}

/** Who may change what stands beside the list. */
function useNote(section: SettingsSection): string {
  const { t } = useTranslation()
  const right = RIGHT_OF_SECTION[section]
  const may = useMay(right)
  const who = rolesInWords(rolesThatMay(right), t)
  if (section === 'printing') return t('settings:anyone', { who })
  return t(may ? 'settings:changedBy' : 'settings:readOnly', { who })
}

function SaveBar({ unsaved }: { readonly unsaved: Unsaved }): ReactNode {
  const { t } = useTranslation()
  const { dirty, saving, onSave, onCancel } = unsaved
  if (!dirty) {
    return (
      <span className="s13 mut row" role="status">
        <CheckmarkCircle16Regular aria-hidden="true" />
        {t('settings:saved')}
      </span>
    )
  }
  return (
    <>
      <span className="s13 sub row" role="status">
        <Edit16Regular aria-hidden="true" />
        {t('settings:unsaved')}
      </span>
      <Button onClick={onCancel}>{t('action.cancel')}</Button>
      <Button
        appearance="primary"
        disabledFocusable={saving}
        aria-keyshortcuts="Control+S"
        onClick={() => void onSave()}
      >
        {t('action.save')}&nbsp;<KeyHint>Ctrl+S</KeyHint>
      </Button>
    </>
  )
}
