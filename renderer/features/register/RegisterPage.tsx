import { Button } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { NO_FILTERS } from '@shared/queries/registerList.ts'

import { useAppState } from '../../app/appState.tsx'
import { useKeys } from '../../app/keys.ts'
import { go, SECTIONS } from '../../app/navigation.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { MineToggle } from '../../components/MineToggle.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { ExportButton } from './ExportButton.tsx'
import { Filters } from './Filters.tsx'
import { LoadingBar } from './LoadingBar.tsx'
import { isFiltered, writeAddress } from './registerAddress.ts'
import { OldRegisterButton, OldRegisterFinds } from './OldRegisterLinks.tsx'
import { RegisterEmpty } from './RegisterEmpty.tsx'
import { RegisterFooter } from './RegisterFooter.tsx'
import { RegisterGrid } from './RegisterGrid.tsx'
import { isSelected, EVERYTHING, NOTHING, sizeOf } from './selection.ts'
import { SelectionBar } from './SelectionBar.tsx'
import { useExport } from './useExport.ts'
import { useRegisterRows, useRegisterState } from './useRegister.ts'
import { useSearchKeys } from './useSearchKeys.ts'
import { useSelection } from './useSelection.ts'
import { Views } from './Views.tsx'

import './register.css'

/** The register: any complaint in seconds, by number, name, phone, IIN, address or text; export of what is ticked. */
export function RegisterPage(): ReactNode {
  const { t } = useTranslation()
  const { loaded, region } = useAppState()
  const { address, query, onlyMine, setOnlyMine, change } = useRegisterState()
  const key = JSON.stringify(query)
  const [range, setRange] = useState({ first: 0, last: 0 })
  const rows = useRegisterRows(query, range.first, range.last)
  const [selection, select] = useSelection(query, key)
  const total = rows.total ?? 0
  const exports = useExport(selection, query, total)
  const open = (id: string): void => go(`/complaints/${id}`, { query: writeAddress(address) })
  const reset = (): void => change({ ...NO_FILTERS, text: '' })
  useKeys({ 'Ctrl+Backspace': reset, 'Ctrl+Shift+KeyE': () => exports.run('xlsx') })
  useSearchKeys()
  const ticked = sizeOf(selection, total)
  return (
    <div className="regpage">
      <PageHeader
        title={t('register:title')}
        actions={
          <>
            <OldRegisterButton />
            <MineToggle on={onlyMine} onChange={setOnlyMine} />
            <ExportButton count={ticked || total} onExport={exports.run} nothingTicked={ticked === 0} />
            {!region && (
              <Button
                appearance="primary"
                icon={<Add20Regular />}
                aria-keyshortcuts="F2"
                onClick={() => go(SECTIONS.intake)}
              >
                {t('register:accept')} <KeyHint>F2</KeyHint>
              </Button>
            )}
          </>
        }
      />
      <Views view={address.view} onChange={(view) => change({ view })} />
      <Filters address={address} onChange={change} onReset={reset} />
      <OldRegisterFinds text={address.text} />
      <ErrorNotice error={rows.error ?? exports.error} />
      {ticked > 0 && (
        <SelectionBar
          count={ticked}
          total={total}
          onAll={() => select(EVERYTHING)}
          onClear={() => select(NOTHING)}
          onExport={exports.run}
        />
      )}
      <section className="card grow" data-region="list">
        <LoadingBar loaded={loaded} />
        {rows.total === 0 && loaded === 1 ? (
          <RegisterEmpty
            address={address}
            filtered={isFiltered(address)}
            onEverywhere={() => change({ ...NO_FILTERS, view: 'all' })}
            onReset={reset}
          />
        ) : (
          <RegisterGrid
            listKey={key}
            rows={rows}
            query={query}
            sort={address.sort}
            onSort={(sort) => change({ sort })}
            onRange={setRange}
            selection={selection}
            onSelect={select}
            isTicked={(id) => isSelected(selection, id)}
            onOpen={open}
          />
        )}
        <RegisterFooter shown={total} registered={rows.registered} />
      </section>
    </div>
  )
}
