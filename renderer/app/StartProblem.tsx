import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { BrandMark } from '../components/BrandMark.tsx'
import { ErrorNotice } from '../components/ErrorNotice.tsx'

/** The program cannot open its data: what happened, and what to do, in place of an empty window. */
export function StartProblem({ error }: { readonly error: unknown }): ReactNode {
  const { t } = useTranslation()
  return (
    <main className="startproblem">
      <div className="row">
        <BrandMark size={34} />
        <h1>{t('productName')}</h1>
      </div>
      <ErrorNotice
        error={error}
        actions={<Button onClick={() => window.location.reload()}>{t('action.retry')}</Button>}
      />
    </main>
  )
}
