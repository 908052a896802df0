import { Button, SearchBox } from '@fluentui/react-components'
import { ArrowLeft20Regular } from '@fluentui/react-icons'
import { useDeferredValue, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearch } from 'wouter'

import { formatNumber } from '@shared/i18n/dates.ts'

import { questionOf } from '../../api/hooks.ts'
import { useListPages } from '../../api/listPages.ts'
import { go, SECTIONS } from '../../app/navigation.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { OldComplaintDialog } from './OldComplaintDialog.tsx'
import { OldRegisterGrid } from './OldRegisterGrid.tsx'

import './oldRegister.css'

/** The office's register from before this program: to look up, and nothing else. */
export function OldRegisterPage(): ReactNode {
  const { t } = useTranslation()
  const language = useLanguage()
  const address = useSearch()
  const [text, setText] = useState(() => new URLSearchParams(address).get('text') ?? '')
  const [range, setRange] = useState({ first: 0, last: 0 })
  const [openId, setOpenId] = useState<string | null>(null)
  const wanted = useDeferredValue(text)
  const { head, error, row } = useListPages(
    (page) => questionOf('old-register.list', { text: wanted, ...page }),
    range.first,
    range.last,
  )
  return (
    <div className="regpage">
      <PageHeader
        title={t('oldRegister:title')}
        meta={t('oldRegister:about')}
        actions={
          <Button icon={<ArrowLeft20Regular />} onClick={() => go(SECTIONS.register)}>
            {t('oldRegister:back')}
          </Button>
        }
      />
      <SearchBox
        className="old-search"
        aria-label={t('oldRegister:search')}
        placeholder={t('oldRegister:search')}
        value={text}
        maxLength={200}
        onChange={(_, data) => setText(data.value)}
      />
      <ErrorNotice error={error} />
      <section className="card grow" data-region="list">
        {head?.total === 0 ? (
          <EmptyState title={t('oldRegister:empty')} text={t('oldRegister:emptyText')} />
        ) : (
          <OldRegisterGrid
            key={wanted}
            total={head?.total ?? null}
            row={row}
            onRange={setRange}
            onOpen={setOpenId}
          />
        )}
        <div className="ft2">
          <span role="status">
            {t('oldRegister:count', { formatted: formatNumber(head?.total ?? 0, language) })}
          </span>
        </div>
      </section>
      {openId !== null && <OldComplaintDialog id={openId} onClose={() => setOpenId(null)} />}
    </div>
  )
}
