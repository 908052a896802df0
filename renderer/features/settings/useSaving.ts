import { useState } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import { toAppError } from '../../components/errorWords.ts'
import { useToast } from '../../components/Toasts.tsx'
import type { Unsaved } from './SettingsFrame.tsx'

/** Saves a form: shows at its fields what the main process refused, and says when it is done. */
export function useSaving<T extends FieldValues, O extends FieldValues>(
  form: UseFormReturn<T, unknown, O>,
  save: (values: O) => Promise<unknown>,
): { readonly unsaved: Unsaved; readonly error: unknown } {
  const { t } = useTranslation()
  const tell = useToast()
  const [error, setError] = useState<unknown>(null)
  const submit = form.handleSubmit(async (values) => {
    setError(null)
    try {
      await save(values)
      form.reset(undefined, { keepValues: true })
      tell({ title: t('settings:savedToast') })
    } catch (failure) {
      setError(failure)
      for (const [name, message] of Object.entries(toAppError(failure).fields ?? {})) {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a field the form does not have is left unshown
        form.setError(name as Path<T>, { message })
      }
    }
  })
  const { isDirty, isSubmitting } = form.formState
  return {
    error,
    unsaved: {
      dirty: isDirty,
      saving: isSubmitting,
      onSave: () => void submit(),
      onCancel: () => {
        setError(null)
        form.reset()
      },
    },
  }
}
