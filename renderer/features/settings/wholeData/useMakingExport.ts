import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { formatNumber } from '@shared/i18n/dates.ts'
import type { Output } from '@shared/ipc/protocol.ts'

import { call } from '../../../api/client.ts'
import { useAction } from '../../../api/hooks.ts'
import { unlessCancelled, useErrorWords } from '../../../components/errorWords.ts'
import { useToast } from '../../../components/Toasts.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'

type Made = Output<'open-export.make'>

/** Makes an open export; when the dialog that asked for it has been closed by then, a notice tells what became of it. */
export function useMakingExport(): ReturnType<typeof useAction<'open-export.make'>> {
  const { t } = useTranslation()
  const tell = useToast()
  const wordsOf = useErrorWords()
  const counts = useExportCounts()
  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  return useAction('open-export.make', (made, error) => {
    if (isShown.current) return
    if (made)
      tell({
        title: t('wholeData:export.done', { folder: made.folder }),
        text: counts(made),
        action: {
          label: t('wholeData:export.show'),
          run: () => void call('open-export.show', undefined).catch(() => undefined),
        },
      })
    else if (unlessCancelled(error)) {
      const { title, text } = wordsOf(error)
      tell({ title: t('wholeData:export.failed', { title }), text, isFailure: true })
    }
  })
}

/** How much was exported, and what could not be, in words. */
export function useExportCounts(): (made: Made) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  return ({ complaints, files, missingFiles }) => {
    const done = t('wholeData:export.counts', {
      complaints: formatNumber(complaints, language),
      files: formatNumber(files, language),
    })
    return missingFiles > 0 ? `${done} ${t('wholeData:export.missing', { count: missingFiles })}` : done
  }
}
