import { ErrorCircle48Regular } from '@fluentui/react-icons/headless/svg/error-circle'
import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { attempt } from '../api/client.ts'
import { EmptyState } from './EmptyState.tsx'

/** What stands in place of a screen that failed: what is safe, what to press, and a reference for the specialist. */
export function BrokenScreen({ error }: { readonly error: Error }): ReactNode {
  const { t } = useTranslation()
  const [reference, setReference] = useState('')
  useEffect(() => {
    void attempt('app.report-failure', { name: error.name, frames: framesOf(error) }).then(
      (result) => result.ok && setReference(result.value.reference),
    )
  }, [error])
  return (
    <div role="alert" className="grow">
      <EmptyState
        icon={<ErrorCircle48Regular />}
        title={t('shell:crash.title')}
        text={
          <>
            {t('shell:crash.text')}
            {reference !== '' && <span className="mut"> {t('shell:crash.reference', { reference })}</span>}
          </>
        }
        actions={
          <button type="button" className="btn p" onClick={() => window.location.reload()}>
            {t('shell:crash.reload')}
          </button>
        }
      />
    </div>
  )
}

/** Places in the program only: the message of an error may quote what somebody typed. */
function framesOf(error: Error): string[] {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return frames.slice(0, 10).map((frame) => frame.slice(0, 300))
}
