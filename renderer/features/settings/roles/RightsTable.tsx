import { Checkmark16Regular, PersonAvailable16Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Role } from '@shared/directory/records.ts'
import { complaintRows, officeRows, type RightsRow } from '@shared/roles/rightsRows.ts'
import type { Grant } from '@shared/roles/rights.ts'

import { useAppState } from '../../../app/appState.tsx'

/** Every right of every role, in words and marks; the column of whoever is at the desk stands out. */
export function RightsTable(): ReactNode {
  const { t } = useTranslation()
  const { operator } = useAppState()
  const own = operator?.role
  return (
    <section className="card" aria-label={t('roles:matrix.title')}>
      <div className="h">
        <h2>{t('roles:matrix.title')}</h2>
        <span className="n">{t('roles:matrix.lead')}</span>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: without the mouse, too */}
      <div className="bd rights" tabIndex={0} role="group" aria-label={t('roles:matrix.title')}>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{t('roles:matrix.what')}</th>
              {Role.options.map((role) => (
                <th key={role} scope="col" className={role === own ? 'own' : ''}>
                  {t(`roles:name.${role}`)}
                  {role === own && <span className="k">{t('roles:matrix.you')}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <Group title={t('roles:matrix.office')} rows={officeRows()} own={own} />
          <Group title={t('roles:matrix.complaint')} rows={complaintRows()} own={own} />
        </table>
      </div>
      <p className="ft s12 mut">{t('roles:ownNote')}</p>
    </section>
  )
}

function Group({
  title,
  rows,
  own,
}: {
  readonly title: string
  readonly rows: readonly RightsRow[]
  readonly own: Role | undefined
}): ReactNode {
  const { t } = useTranslation()
  const nameOf = (row: RightsRow): string =>
    row.kind === 'office' ? t(`roles:office.${row.action}`) : t(`roles:complaint.${row.action}`)
  return (
    <tbody>
      <tr className="grp">
        <th scope="colgroup" colSpan={Role.options.length + 1}>
          {title}
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={`${row.action} ${row.stages.join()}`}>
          <th scope="row">
            {nameOf(row)}
            {row.stages.length > 0 && (
              <span className="k">{row.stages.map((stage) => t(`roles:stage.${stage}`)).join(', ')}</span>
            )}
          </th>
          {Role.options.map((role) => (
            <td key={role} className={role === own ? 'own' : ''}>
              <Mark grant={row.rights[role]} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
}

function Mark({ grant }: { readonly grant: Grant }): ReactNode {
  const { t } = useTranslation()
  const Icon = grant === 'own' ? PersonAvailable16Regular : Checkmark16Regular
  return (
    <span className={grant === 'no' ? 'mut' : 'fg-ok'}>
      {grant !== 'no' && <Icon aria-hidden="true" />} {t(`roles:grant.${grant}`)}
    </span>
  )
}
