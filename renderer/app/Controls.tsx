import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components'
import type { ComponentType, ReactNode } from 'react'

import { Toasts } from '../components/Toasts.tsx'
import { theme } from './theme.ts'

/** The page's nonce: the strict content policy lets the component library write styles only with it. */
function nonceOfPage(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
}

/** One for the page: its styles stay when the desk is left, and are not written a second time. */
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce: nonceOfPage() } })

/** A screen on the component library. All do but the sign-in, which is there before the library is loaded. */
export function onControls<P extends object>(Screen: ComponentType<P>): ComponentType<P> {
  return function OnControls(props: P): ReactNode {
    return (
      <RendererProvider renderer={renderer} targetDocument={document}>
        <FluentProvider theme={theme} className="fluent">
          <Toasts>
            <Screen {...props} />
          </Toasts>
        </FluentProvider>
      </RendererProvider>
    )
  }
}
