import {
  CalendarLtr20Filled,
  CalendarLtr20Regular,
  ClipboardTask20Filled,
  ClipboardTask20Regular,
  DataBarVertical20Filled,
  DataBarVertical20Regular,
  Home20Filled,
  Home20Regular,
  LockClosed20Regular,
  Settings20Filled,
  Settings20Regular,
  Table20Filled,
  Table20Regular,
  type FluentIcon,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'

import { go, sectionOf, SECTIONS, type Section } from './navigation.ts'
import { useOverdueCount } from './overdueCount.ts'
import { useReadsOnly } from './readsOnly.ts'

const ICONS: Readonly<Record<Section, readonly [FluentIcon, FluentIcon]>> = {
  today: [Home20Regular, Home20Filled],
  intake: [ClipboardTask20Regular, ClipboardTask20Filled],
  calendar: [CalendarLtr20Regular, CalendarLtr20Filled],
  register: [Table20Regular, Table20Filled],
  reports: [DataBarVertical20Regular, DataBarVertical20Filled],
  settings: [Settings20Regular, Settings20Filled],
}

const UPPER: readonly Section[] = ['today', 'intake', 'calendar', 'register', 'reports']

/** The sections of the program, and the lock. */
export function Rail({ onLock }: { readonly onLock: () => void }): ReactNode {
  const { t } = useTranslation()
  const overdue = useOverdueCount()
  const readsOnly = useReadsOnly()
  return (
    <nav className="rail" aria-label={t('shell:sectionsLabel')} data-region="rail">
      {UPPER.map(
        (section, n) =>
          (section !== 'intake' || !readsOnly) && (
            <SectionLink key={section} section={section} keys={`Ctrl+${n + 1}`}>
              {section === 'today' && overdue > 0 && (
                <span className="cnt" aria-label={t('shell:overdueCount', { count: overdue })}>
                  {overdue}
                </span>
              )}
            </SectionLink>
          ),
      )}
      <span className="sp" />
      <SectionLink section="settings" keys="Ctrl+6" />
      <button type="button" aria-keyshortcuts="Control+L" onClick={onLock}>
        <LockClosed20Regular className="i" aria-hidden="true" />
        <span className="lb">{t('sections.lock')}</span>
        <kbd>Ctrl+L</kbd>
      </button>
    </nav>
  )
}

function SectionLink({
  section,
  keys,
  children,
}: {
  readonly section: Section
  readonly keys: string
  readonly children?: ReactNode
}): ReactNode {
  const { t } = useTranslation()
  const [path] = useLocation()
  const isOn = sectionOf(path) === section
  const [Regular, Filled] = ICONS[section]
  const Icon = isOn ? Filled : Regular
  return (
    <a
      href={`#${SECTIONS[section]}`}
      className={isOn ? 'on' : ''}
      aria-current={isOn ? 'page' : undefined}
      aria-keyshortcuts={keys.replace('Ctrl', 'Control')}
      data-region-start={isOn ? '' : undefined}
      onClick={(event) => {
        event.preventDefault()
        go(SECTIONS[section])
      }}
    >
      <Icon className="i" aria-hidden="true" />
      <span className="lb">{t(`sections.${section}`)}</span>
      {children}
      <kbd aria-hidden="true">{keys}</kbd>
    </a>
  )
}
