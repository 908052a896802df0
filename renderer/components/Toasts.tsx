import {
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  Link,
  useId,
  useToastController,
} from '@fluentui/react-components'
import { createContext, useCallback, useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export type ToastContent = {
  readonly title: string
  readonly text?: string
  /** Takes the step back. */
  readonly onUndo?: () => void
  /** What else can be done with the result, such as finding a saved file. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

type Tell = (content: ToastContent) => void

const Context = createContext<Tell | null>(null)

/** The corner where done things are told; mounted once around the program. */
export function Toasts({ children }: { readonly children: ReactNode }): ReactNode {
  const toasterId = useId('toasts')
  const { dispatchToast } = useToastController(toasterId)
  const { t } = useTranslation()
  const tell = useCallback<Tell>(
    ({ title, text, onUndo, action }) => {
      const link = onUndo ? { label: t('action.undo'), run: onUndo } : action
      dispatchToast(
        <Toast>
          <ToastTitle
            action={
              link ? (
                <ToastTrigger>
                  <Link onClick={link.run}>{link.label}</Link>
                </ToastTrigger>
              ) : null
            }
          >
            {title}
          </ToastTitle>
          {text !== undefined && <ToastBody>{text}</ToastBody>}
        </Toast>,
        { intent: 'success', timeout: link ? 10_000 : 5000, pauseOnHover: true },
      )
    },
    [dispatchToast, t],
  )
  return (
    <Context value={tell}>
      {children}
      <Toaster toasterId={toasterId} position="bottom-end" offset={{ vertical: 100 }} />
    </Context>
  )
}

/** Tells that something was done. Failures are told in the page instead, where they stay. */
export function useToast(): Tell {
  const tell = useContext(Context)
  if (!tell) throw new Error('no toasts above this component')
  return tell
}
