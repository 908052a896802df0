/** What only the desktop can do for us. Paths come from native dialogs alone, never from the window. */
export type Desktop = {
  /** Asks where to save; null when the operator cancelled. `filters` end without a dot. */
  askSavePath(suggestedName: string, filter: FileFilter): Promise<string | null>
  askOpenPath(filters: readonly FileFilter[]): Promise<string | null>
  /** Any files, several at once; none when the operator cancelled. `folder` is where the dialog begins, if it is there. */
  askFiles(folder: string | null): Promise<readonly string[]>
  askFolder(folder: string | null): Promise<string | null>
  /** Hands a file to the system's program for it; false when there is none. */
  openPath(path: string): Promise<boolean>
  showInFolder(path: string): void
  /** Closes the window, and starts the program again once it has ended. */
  restart(): void
  /** Puts a text on the clipboard: pages have no permission to do it themselves. */
  copyText(text: string): void
}

export type FileFilter = { readonly name: string; readonly extensions: readonly string[] }

type Answers = {
  readonly save?: string | null
  readonly open?: string | null
  readonly files?: readonly string[]
  readonly folder?: string | null
}

/** Answers that are set beforehand: for tests and the headless commands. */
export function createFakeDesktop(answers: Answers = {}): Desktop & {
  readonly shown: string[]
  readonly opened: string[]
  readonly copied: string[]
  readonly restarts: () => number
} {
  const shown: string[] = []
  const opened: string[] = []
  const copied: string[] = []
  let restarts = 0
  return {
    shown,
    opened,
    copied,
    restarts: () => restarts,
    restart: () => void (restarts += 1),
    askSavePath: async () => answers.save ?? null,
    askOpenPath: async () => answers.open ?? null,
    askFiles: async () => answers.files ?? [],
    askFolder: async () => answers.folder ?? null,
    openPath: async (path) => opened.push(path) > 0,
    showInFolder: (path) => void shown.push(path),
    copyText: (text) => void copied.push(text),
  }
}
