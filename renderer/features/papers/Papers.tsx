import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'

import type { ComplaintForm } from '@shared/complaint/form.ts'
import type { PaperKind } from '@shared/papers/paperKind.ts'

import { IntakePapers } from './IntakePapers.tsx'
import { PapersDialog } from './PapersDialog.tsx'
import { DraftShelf } from './draftShelf.ts'

import './papers.css'

export type PapersApi = {
  /** Opens the letters of a complaint, at one kind if it is named. */
  openPapers(complaintId: string, kind?: PaperKind): void
  /** Papers for somebody whose complaint is still being taken in: the form to sign, the memo. */
  openIntakePapers(form: ComplaintForm): void
}

type Shown =
  | { readonly of: 'complaint'; readonly complaintId: string; readonly kind: PaperKind | null }
  | { readonly of: 'intake'; readonly form: ComplaintForm }

const Context = createContext<PapersApi | null>(null)

/** Mounted once around the desk: the dialog of letters over whatever page is open. */
export function Papers({ children }: { readonly children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<Shown | null>(null)
  const [shelf] = useState(() => new DraftShelf())
  const openPapers = useCallback((complaintId: string, kind?: PaperKind) => {
    setShown({ of: 'complaint', complaintId, kind: kind ?? null })
  }, [])
  const openIntakePapers = useCallback((form: ComplaintForm) => setShown({ of: 'intake', form }), [])
  const api = useMemo(() => ({ openPapers, openIntakePapers }), [openPapers, openIntakePapers])
  const close = useCallback(() => setShown(null), [])
  return (
    <Context value={api}>
      {children}
      {shown?.of === 'complaint' && (
        <PapersDialog
          key={shown.complaintId}
          complaintId={shown.complaintId}
          first={shown.kind}
          shelf={shelf}
          onClose={close}
        />
      )}
      {shown?.of === 'intake' && <IntakePapers form={shown.form} onClose={close} />}
    </Context>
  )
}

/** Opens the dialogs of letters and other papers. */
export function usePapers(): PapersApi {
  const api = useContext(Context)
  if (!api) throw new Error('no Papers above this component')
  return api
}
