import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** Opening balance and received make the four columns after them together. */
export const PROVIDER_COLUMNS = [
  ['opening', 'opening'],
  ['received', 'received'],
  ['satisfied', 'satisfied_before_forwarding'],
  ['inTime', 'decided_in_time'],
  ['late', 'reviewed_late'],
  ['open', 'closing'],
  ['extended', 'extended'],
] as const

/** The columns of numbers in a table of providers: the counts, and the share in time. */
export function ProviderCols(): ReactNode {
  return (
    <>
      {PROVIDER_COLUMNS.map(([column]) => (
        <col key={column} className="n" />
      ))}
      <col className="n" />
    </>
  )
}

/** Their heads; `look` is added to the class of each. */
export function ProviderHeads({ look = '' }: { readonly look?: string }): ReactNode {
  const { t } = useTranslation()
  const heads = [...PROVIDER_COLUMNS.map(([column]) => column), 'share'] as const
  return (
    <>
      {heads.map((column) => (
        <th key={column} className={`${look} r`.trim()} scope="col">
          {t(`report:column.${column}`)}
        </th>
      ))}
    </>
  )
}
