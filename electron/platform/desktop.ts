/** What only the desktop can do for us. Paths come from native dialogs alone, never from the window. */
export type Desktop = {
  /** Asks where to save; null when the operator cancelled. `filters` end without a dot. */
  askSavePath(suggestedName: string, filter: FileFilter): Promise<string | null>
  askOpenPath(filters: readonly FileFilter[]): Promise<string | null>
  showInFolder(path: string): void
  /** Puts a text on the clipboard: pages have no permission to do it themselves. */
  copyText(text: string): void
}

export type FileFilter = { readonly name: string; readonly extensions: readonly string[] }

/** Answers that are set beforehand: for tests and the headless commands. */
export function createFakeDesktop(answers: { save?: string | null; open?: string | null } = {}): Desktop & {
  readonly shown: string[]
  readonly copied: string[]
} {
  const shown: string[] = []
  const copied: string[] = []
  return {
    shown,
    copied,
    askSavePath: async () => answers.save ?? null,
    askOpenPath: async () => answers.open ?? null,
    showInFolder: (path) => void shown.push(path),
    copyText: (text) => void copied.push(text),
  }
}
