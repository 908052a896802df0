/**
 * An expected failure. `code` is stable and translated by the window (`shared/i18n/texts/errors.ts` has a text for
 * every code); `message` is English, for the log, without personal data; `params` fill the placeholders of the text.
 */
export type AppError = {
  readonly code: AppErrorCode
  readonly message: string
  readonly params?: Readonly<Record<string, string | number>> | undefined
  readonly fields?: Readonly<Record<string, string>> | undefined
}

export type AppErrorCode = CoreErrorCode | RefusalCode

/** Failures of the program's parts, whatever the business at hand. */
export type CoreErrorCode =
  | 'invalid-input'
  | 'not-found'
  | 'not-allowed'
  | 'not-possible'
  | 'other-case-officer'
  | 'stale'
  | 'signed-out'
  | 'wrong-password'
  | 'too-many-attempts'
  | 'storage-full'
  | 'storage-read-only'
  | 'storage-locked'
  | 'storage-failed'
  | 'clock-behind'
  | 'still-loading'
  | 'cancelled'
  | 'unreadable-file'
  | 'key-needed'
  | 'keys-unreadable'
  | 'recovery-key-typo'
  | 'recovery-key-length'
  | 'recovery-key-wrong'
  | 'protection-running'
  | 'print-failed'
  | 'source-unreadable'
  | 'attachment-too-large'
  | 'attachment-empty'
  | 'attachment-missing'
  | 'attachment-awaited'
  | 'attachment-changed'
  | 'attachment-unreadable'
  | 'attachment-not-openable'
  | 'attachment-no-program'
  | 'exchange-away'
  | 'exchange-denied'
  | 'exchange-full'
  | 'exchange-busy'
  | 'exchange-failed'
  | 'exchange-other-office'
  | 'exchange-sealed'
  | 'exchange-other-key'
  | 'exchange-db-away'
  | 'exchange-db-password'
  | 'exchange-db-login'
  | 'exchange-db-missing'
  | 'exchange-db-foreign'
  | 'exchange-db-older'
  | 'exchange-db-newer'
  | 'exchange-db-denied'
  | 'exchange-db-withheld'
  | 'exchange-db-no-office'
  | 'exchange-db-other-office'
  | 'exchange-db-read-only'
  | 'exchange-db-full'
  | 'exchange-db-busy'
  | 'exchange-db-certificate'
  | 'exchange-db-other-name'
  | 'exchange-db-no-tls'
  | 'exchange-db-no-password'
  | 'join-no-office'
  | 'join-nobody'
  | 'exchange-db-no-certificate'
  | 'backup-full'
  | 'backup-read-only'
  | 'backup-folder-away'
  | 'backup-folder-inside'
  | 'backup-running'
  | 'backup-not-as-written'
  | 'backup-unreadable'
  | 'backup-failed'
  | 'restore-folder-taken'
  | 'mark-not-free'
  | 'export-full'
  | 'export-denied'
  | 'export-away'
  | 'export-inside'
  | 'export-failed'
  | 'data-work-running'
  | 'region-reads-only'
  | 'region-choose-office'
  | 'region-known-office'
  | 'import-old-xls'
  | 'import-too-large'
  | 'unexpected'

/** Why a step of the procedure is refused: each names the rule that forbids it. */
export type RefusalCode =
  | 'already-registered'
  | 'received-in-future'
  | 'date-in-future'
  | 'date-before-receipt'
  | 'complaint-closed'
  | 'complaint-void'
  | 'forward-first'
  | 'forward-not-running'
  | 'already-forwarded'
  | 'already-satisfied'
  | 'satisfied-too-late'
  | 'document-missing'
  | 'late-reason-missing'
  | 'not-forwarded'
  | 'already-in-review'
  | 'review-not-running'
  | 'already-extended'
  | 'extension-too-long'
  | 'extension-without-ground'
  | 'extension-after-term'
  | 'extension-not-allowed-for-body'
  | 'no-extension'
  | 'notice-already-sent'
  | 'notice-wrong-form'
  | 'already-decided'
  | 'not-decided'
  | 'already-answered'
  | 'reason-missing'
  | 'void-too-late'
  | 'mark-out-of-order'
  | 'complaint-over'
  | 'correction-running'
  | 'correction-period-running'
  | 'no-correction'
  | 'until-before-asking'
  | 'defects-missing'
  | 'ground-missing'
  | 'ground-not-in-law'
  | 'crime-redirect-first'
  | 'application-missing'
  | 'not-registered-there'
  | 'not-anonymous'
  | 'part-missing'
  | 'nothing-to-tell'
  | 'link-not-found'
  | 'link-to-itself'
  | 'link-known'
  | 'not-over'
  | 'nothing-to-correct'
  | 'undo-not-last'
  | 'undo-impossible'
  | 'already-assigned'
  | 'officer-not-found'
  | 'already-attached'
  | 'not-attached'
  | 'paper-step-missing'
  | 'paper-incomplete'
  | 'paper-cancelled'
  | 'paper-already-sent'
  | 'paper-not-kept'

export type Failure = { readonly ok: false; readonly error: AppError }
export type Result<T> = { readonly ok: true; readonly value: T } | Failure

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

/** A failed result; `details` carries the placeholders of the text and the fields of a form at fault. */
export const fail = (
  code: AppErrorCode,
  message: string,
  details: Pick<AppError, 'params' | 'fields'> = {},
): Failure => ({ ok: false, error: { code, message, ...details } })

/** Makes a `switch` over a union fail to compile when a case is forgotten. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}
