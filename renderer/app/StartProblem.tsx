import { ArrowClockwise20Regular } from '@fluentui/react-icons/headless/svg/arrow-clockwise'
import { ErrorCircle20Filled } from '@fluentui/react-icons/headless/svg/error-circle'
import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Language } from '@shared/core/bilingual.ts'
import type { AppError } from '@shared/core/result.ts'

import { BrandMark } from '../components/BrandMark.tsx'
import { toAppError } from '../components/errorWords.ts'

const CAUSES = [
  'storage-locked',
  'storage-full',
  'storage-read-only',
  'storage-failed',
  'unreadable-file',
] as const

const LANGUAGES: readonly Language[] = ['kk', 'ru']

/**
 * The program cannot open its data: what happened, what is safe and what to do, in place of an empty window. In both
 * languages at once, as the one of this workstation lies in the data that did not open.
 */
export function StartProblem({ error }: { readonly error: unknown }): ReactNode {
  const { i18n } = useTranslation()
  const client = useQueryClient()
  const isFetching = useIsFetching()
  const problem = toAppError(error)
  const folder = problem.params?.['folder']
  const [kk, ru] = [i18n.getFixedT('kk'), i18n.getFixedT('ru')]
  return (
    <main className="startproblem">
      <div className="row">
        <BrandMark size={34} />
        <span className="b">{kk('productName')}</span>
      </div>
      {LANGUAGES.map((language) => (
        <Words key={language} language={language} problem={problem} />
      ))}
      {folder !== undefined && (
        <p className="s13 sub">
          <span lang="kk">{kk('shell:start.folder')}</span> /{' '}
          <span lang="ru">{ru('shell:start.folder')}</span>: <code>{folder}</code>
        </p>
      )}
      <div>
        <button
          type="button"
          className="btn p"
          autoFocus
          aria-disabled={isFetching > 0}
          onClick={() => isFetching === 0 && void client.invalidateQueries()}
        >
          <ArrowClockwise20Regular aria-hidden="true" />
          <span>
            <span lang="kk">{kk('action.retry')}</span> / <span lang="ru">{ru('action.retry')}</span>
          </span>
        </button>
      </div>
    </main>
  )
}

function Words({
  language,
  problem,
}: {
  readonly language: Language
  readonly problem: AppError
}): ReactNode {
  const t = useTranslation().i18n.getFixedT(language)
  const cause = CAUSES.find((one) => one === problem.code) ?? 'unexpected'
  return (
    <section className="mb err" role="alert" lang={language}>
      <ErrorCircle20Filled className="i" aria-hidden="true" />
      <div className="grow">
        <h1 className="t">{t('shell:start.title')}</h1>
        <p>{t(`shell:start.what.${cause}`)}</p>
        <p>{t('shell:start.safe')}</p>
        <p>
          <b>{t(`shell:start.todo.${cause}`)}</b> {t('shell:start.paper')}
        </p>
      </div>
    </section>
  )
}
