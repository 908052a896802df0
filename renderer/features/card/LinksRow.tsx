import { Link20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { CardView } from '@shared/queries/cardView.ts'

import { followLink } from '../../app/navigation.ts'

/** The complaints this one belongs to, and those that belong to it; each opens its card. */
export function LinksRow({ card }: { readonly card: CardView }): ReactNode {
  const { t } = useTranslation()
  const { links } = card.complaint
  if (links.length === 0 && card.linkedFrom.length === 0) return null
  return (
    <div className="obl">
      <Link20Regular className="i sub" aria-hidden="true" />
      <div className="t">{t('card:link.section')}</div>
      <ul className="x linked">
        {links.map(({ toId, toNumber, kind }) => (
          <li key={`${kind} ${toId}`}>
            <a href={`#/complaints/${toId}`} onClick={followLink}>
              {t(`card:history.linked.${kind}`, { number: toNumber })}
            </a>
          </li>
        ))}
        {card.linkedFrom.map(({ id, number, kind }) => (
          <li key={`${kind} ${id}`}>
            <a href={`#/complaints/${id}`} onClick={followLink}>
              {t(`card:link.from.${kind}`, { number })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
