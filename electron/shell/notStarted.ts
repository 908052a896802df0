import { constants } from 'node:fs'
import { access } from 'node:fs/promises'

import { app, dialog } from 'electron'

import type { Language } from '@shared/core/bilingual.ts'
import { createTexts } from '@shared/i18n/i18n.ts'

/**
 * Ends a start that did not get the lock of its data folder. Another window of the program has it, and comes forward;
 * or nobody can have it, since nothing can be written there: then there is not even a place to remember a window or a
 * language in, and the person is told in both languages by a message of the system.
 */
export async function endNotStarted(folder: string): Promise<void> {
  if (await isWritable(folder)) {
    app.quit()
    return
  }
  await app.whenReady()
  const kk = wordsFor('kk', folder)
  const ru = wordsFor('ru', folder)
  dialog.showErrorBox(`${kk.title} · ${ru.title}`, `${kk.text}\n\n${ru.text}`)
  app.exit(1)
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function wordsFor(language: Language, folder: string): { readonly title: string; readonly text: string } {
  const { t } = createTexts(language)
  const text = `${t('shell:start.what.storage-read-only')} ${t('shell:start.todo.storage-read-only')}\n${folder}`
  return { title: t('shell:start.title'), text }
}
