import { Component, type ReactNode } from 'react'

import { BrokenScreen } from './BrokenScreen.tsx'

type Props = {
  readonly children: ReactNode
  /** When it changes, the guarded screen is tried again. */
  readonly resetKey?: string
}
type State = { readonly error: Error | null; readonly resetKey: string | undefined }

/** Catches a failure while a screen is drawn, so that there never is a blank window. */
export class ScreenGuard extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey }
  }

  override render(): ReactNode {
    const { error } = this.state
    return error ? <BrokenScreen error={error} /> : this.props.children
  }
}
