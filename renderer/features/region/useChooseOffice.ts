import { useAction } from '../../api/hooks.ts'
import { leave } from '../../app/leaving.ts'
import { go, SECTIONS, type GoOptions } from '../../app/navigation.ts'

/** Shows one office, or all of them, from Today on or from another page. */
export function useChooseOffice(): {
  readonly choose: (id: string | null, path?: string, options?: GoOptions) => void
  readonly isOpening: boolean
  readonly error: unknown
} {
  const { mutate, isPending, error } = useAction('region.choose')
  return {
    choose: (id, path = SECTIONS.today, options = {}) =>
      leave(() => mutate({ id }, { onSuccess: () => go(path, options) })),
    isOpening: isPending,
    error,
  }
}
