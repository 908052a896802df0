import { Button, ProgressBar, Radio, RadioGroup } from '@fluentui/react-components'
import { ArrowLeft20Regular, CheckmarkCircle16Filled, FolderOpen20Regular } from '@fluentui/react-icons'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { ExchangeKind } from '@shared/exchange/databasePlace.ts'
import type { JoinState } from '@shared/ipc/calls/joinCalls.ts'

import { useAction, useCall } from '../../api/hooks.ts'
import { ErrorNotice } from '../../components/ErrorNotice.tsx'
import { useBilingual } from '../../i18n/useLanguage.ts'
import { JoinDatabase } from './JoinDatabase.tsx'
import { JoinKey } from './JoinKey.tsx'
import { JoinSteps } from './JoinSteps.tsx'
import { SetUpCard, SetUpHeader } from './setUpParts.tsx'

import './session.css'

/** The first run of a further workstation: the office's data are read from where it exchanges, then it is named. */
export function JoinPage({ onBack }: { readonly onBack: (() => void) | null }): ReactNode {
  const { t } = useTranslation()
  const { data: state, error } = useCall('join.state', undefined)
  const place = state && <PlaceStep state={state} />
  return (
    <div className="su">
      <SetUpHeader title={t('exchange:join.title')} about={t('exchange:join.about')}>
        {onBack && (
          <Button icon={<ArrowLeft20Regular />} disabled={state?.isReading ?? false} onClick={onBack}>
            {t('exchange:join.back')}
          </Button>
        )}
      </SetUpHeader>
      {state?.isRead ? (
        <JoinSteps freeMark={state.freeMark}>{place}</JoinSteps>
      ) : (
        <main className="cols joincols">
          <ErrorNotice error={error} />
          {place}
        </main>
      )}
    </div>
  )
}

function PlaceStep({ state }: { readonly state: JoinState }): ReactNode {
  const { t } = useTranslation()
  const { found, isRead } = state
  const [kind, setKind] = useState<ExchangeKind>('folder')
  return (
    <SetUpCard title={t('exchange:join.where')} step={1}>
      {isRead ? (
        <p className="row" role="status">
          <CheckmarkCircle16Filled className="fg-ok" aria-hidden="true" />
          {t('exchange:join.isRead')}
        </p>
      ) : (
        <>
          <RadioGroup
            layout="horizontal"
            aria-label={t('exchange:place.kind')}
            value={kind}
            disabled={state.isReading}
            onChange={(_event, { value }) => setKind(ExchangeKind.parse(value))}
          >
            <Radio value="folder" label={t('exchange:join.folder')} />
            <Radio value="database" label={t('exchange:place.database')} />
          </RadioGroup>
          {kind === 'folder' ? (
            <Choose found={found} isReading={state.isReading} />
          ) : (
            <JoinDatabase state={state} />
          )}
        </>
      )}
      {kind === 'folder' && state.sealedFolder !== null && <JoinKey folder={state.sealedFolder} />}
      {found && <Found found={found} />}
      {found && !isRead && <Read state={state} />}
    </SetUpCard>
  )
}

function Choose({ found, isReading }: Pick<JoinState, 'found' | 'isReading'>): ReactNode {
  const { t } = useTranslation()
  const choose = useAction('join.choose')
  return (
    <>
      <p className="s13 sub">{t('exchange:join.folderNote')}</p>
      <div>
        <Button
          icon={<FolderOpen20Regular />}
          appearance={found ? 'secondary' : 'primary'}
          disabled={isReading}
          onClick={() => choose.mutate(undefined)}
        >
          {t('exchange:join.choose')}
        </Button>
      </div>
      <ErrorNotice error={choose.error} />
    </>
  )
}

function Read({ state }: { readonly state: JoinState }): ReactNode {
  const { t } = useTranslation()
  const read = useAction('join.read')
  const { isReading, progress, failure } = state
  return (
    <>
      {isReading && <Reading progress={progress} />}
      {!isReading && failure !== null && <ErrorNotice error={{ code: failure, message: '' }} />}
      <ErrorNotice error={read.error} />
      <div>
        <Button appearance="primary" disabled={isReading} onClick={() => read.mutate(undefined)}>
          {t(failure === null ? 'exchange:join.read' : 'exchange:join.again')}
        </Button>
      </div>
    </>
  )
}

function Found({ found }: { readonly found: NonNullable<JoinState['found']> }): ReactNode {
  const { t } = useTranslation()
  const inWords = useBilingual()
  const places = found.workstations.map(({ mark, name }) =>
    [mark, name && inWords(name)].filter(Boolean).join(' '),
  )
  return (
    <dl className="joinfound">
      <dt>{t('exchange:join.found')}</dt>
      <dd>{found.place}</dd>
      <dt>{t('exchange:join.office')}</dt>
      <dd>
        <b>{inWords(found.office)}</b>
      </dd>
      <dt>{t('exchange:join.places')}</dt>
      <dd>{places.join('; ')}</dd>
      <dt>{t('exchange:join.records')}</dt>
      <dd>{found.events}</dd>
    </dl>
  )
}

function Reading({ progress }: Pick<JoinState, 'progress'>): ReactNode {
  const { t } = useTranslation()
  return (
    <div role="status">
      <p>{t('exchange:join.reading')}</p>
      <ProgressBar
        aria-label={t('exchange:join.reading')}
        {...(progress && { value: progress.done, max: Math.max(1, progress.total) })}
      />
    </div>
  )
}
