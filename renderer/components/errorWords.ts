import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

import type { Language } from '@shared/core/bilingual.ts'
import type { AppError, AppErrorCode } from '@shared/core/result.ts'
import { formatDate } from '@shared/i18n/dates.ts'
import type { PrintProblem } from '@shared/tickets/printJob.ts'
import type { LocalDate } from '@shared/time/localDate.ts'

import { ApiError } from '../api/client.ts'
import { useLanguage } from '../i18n/useLanguage.ts'

export type ErrorWords = {
  /** What happened. */
  readonly title: string
  /** What is safe and what to do now. */
  readonly text: string
}

/** Turns a failure into words of the window's language; of something thrown that is not one, a general text. */
export function useErrorWords(): (error: unknown) => ErrorWords {
  const { t } = useTranslation()
  const language = useLanguage()
  return (error) => errorWords(toAppError(error), t, language)
}

/** The text of one code alone, as `AppError.fields` gives them for the fields of a form. */
export function useCodeText(): (code: string, params?: AppError['params']) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  return (code, params) => (isCode(code, t) ? textOf(code, params, t, language) : code)
}

/** The expected failure inside what was thrown; anything else is `unexpected`. */
export function toAppError(error: unknown): AppError {
  if (error instanceof ApiError) return error.error
  if (isAppError(error)) return error
  return { code: 'unexpected', message: String(error), params: { reference: '—' } }
}

/** The failure, unless the operator himself broke it off: of that nothing is told. */
export function unlessCancelled(error: unknown): unknown {
  return error && toAppError(error).code === 'cancelled' ? null : error
}

function errorWords(error: AppError, t: TFunction, language: Language): ErrorWords {
  const { code, params } = error
  const titles: Readonly<Record<string, string>> = t('errors:title', { returnObjects: true })
  const title = titles[code] ?? t('errors:refused')
  const reason = printProblem(error, t)
  return { title: reason ? `${title}: ${reason}` : title, text: textOf(code, params, t, language) }
}

/** Why nothing was printed, where that is known. */
function printProblem({ code, params }: AppError, t: TFunction): string | null {
  const problem = params?.['problem']
  if (code !== 'print-failed' || !isPrintProblem(problem, t)) return null
  return t(`tickets:problems.${problem}`, { printer: params?.['printer'] ?? '' })
}

function textOf(code: AppErrorCode, params: AppError['params'], t: TFunction, language: Language): string {
  return t(`errors:text.${code}`, inWords(params ?? {}, t, language))
}

/** Dates among the placeholders are written as the language writes them, and roles (`who`) by their names. */
function inWords(
  params: NonNullable<AppError['params']>,
  t: TFunction,
  language: Language,
): Record<string, string | number> {
  const entries = Object.entries(params).map(([name, value]) => {
    if (name === 'who') return [name, rolesInWords(String(value).split(','), t)] as const
    return [name, isDate(value) ? formatDate(value, language, 'numeric') : value] as const
  })
  return Object.fromEntries(entries)
}

/** «руководитель, администратор» */
export function rolesInWords(roles: readonly string[], t: TFunction): string {
  const names: Readonly<Record<string, string>> = t('roles:who', { returnObjects: true })
  return roles.map((role) => names[role] ?? role).join(', ')
}

/** By its form alone: the main process writes whole dates, and the schema is not loaded before the first paint. */
function isDate(value: string | number): value is LocalDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value))
}

function isCode(code: string, t: TFunction): code is AppErrorCode {
  return Object.hasOwn(t('errors:text', { returnObjects: true }), code)
}

function isPrintProblem(problem: unknown, t: TFunction): problem is PrintProblem {
  return Object.hasOwn(t('tickets:problems', { returnObjects: true }), String(problem))
}

function isAppError(error: unknown): error is AppError {
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error
}
