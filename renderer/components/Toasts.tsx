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
import type { TFunction } from 'i18next'
import { createContext, useCallback, useContext, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export type ToastContent = {
  readonly title: string
  readonly text?: string
  /** It was not done: stays until it is put away. */
  readonly isFailure?: boolean
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
    ({ title, text, isFailure = false, onUndo, action }) => {
      const link = linkOf(isFailure, onUndo, action, t)
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
        isFailure
          ? { intent: 'error', timeout: -1 }
          : { intent: 'success', timeout: link ? 10_000 : 5000, pauseOnHover: true },
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

function linkOf(
  isFailure: boolean,
  onUndo: ToastContent['onUndo'],
  action: ToastContent['action'],
  t: TFunction,
): ToastContent['action'] {
  if (onUndo) return { label: t('action.undo'), run: onUndo }
  return action ?? (isFailure ? { label: t('action.close'), run: () => undefined } : undefined)
}

/** Tells that something was done. Failures are told in the page, where they stay, as long as it is there. */
export function useToast(): Tell {
  const tell = useContext(Context)
  if (!tell) throw new Error('no toasts above this component')
  return tell
}
