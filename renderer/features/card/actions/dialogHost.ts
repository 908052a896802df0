import { createContext } from 'react'

/** Where dialogs are put: inside the desk, so that locking it hides them with everything else. */
export const DialogHost = createContext<HTMLElement | null>(null)
