import { useState } from 'react'
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

import { toAppError } from '../../components/errorWords.ts'
import type { Unsaved } from '../../components/LeaveDialog.tsx'
import { useToast } from '../../components/Toasts.tsx'

/** Saves a form: shows at its fields what the main process refused, and says when it is done. */
export function useSaving<T extends FieldValues, O extends FieldValues>(
  form: UseFormReturn<T, unknown, O>,
  save: (values: O) => Promise<unknown>,
): { readonly unsaved: Unsaved; readonly error: unknown } {
  const { t } = useTranslation()
  const tell = useToast()
  const [error, setError] = useState<unknown>(null)
  const store = async (values: O): Promise<boolean> => {
    setError(null)
    try {
      await save(values)
      form.reset(undefined, { keepValues: true })
      tell({ title: t('settings:savedToast') })
      return true
    } catch (failure) {
      setError(failure)
      for (const [name, message] of Object.entries(toAppError(failure).fields ?? {})) {
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a field the form does not have is left unshown
        form.setError(name as Path<T>, { message })
      }
      return false
    }
  }
  const submit = async (): Promise<boolean> => {
    let saved = false
    await form.handleSubmit(async (values) => {
      saved = await store(values)
    })()
    return saved
  }
  const { isDirty, isSubmitting } = form.formState
  return {
    error,
    unsaved: {
      dirty: isDirty,
      saving: isSubmitting,
      onSave: submit,
      onCancel: () => {
        setError(null)
        form.reset()
      },
    },
  }
}
