import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { Channel } from '@shared/complaint/form.ts'
import { Addressee } from '@shared/deadline/rules.ts'
import type { Figure, Tally } from '@shared/report/figures.ts'

import { FigureButton, type OpenFigure } from './FigureButton.tsx'

/** How the received were filed, and to whom. */
export function FormBars({
  totals,
  onOpen,
}: {
  readonly totals: Tally
  readonly onOpen: OpenFigure
}): ReactNode {
  const { t } = useTranslation()
  const line = (figure: Figure, label: string): ReactNode => (
    <Line key={figure} figure={figure} label={label} totals={totals} onOpen={onOpen} />
  )
  return (
    <section className="card forms">
      <div className="bd row">
        <div className="col grow">
          <h2 className="s12 b">{t('report:channels')}</h2>
          {Channel.options.map((channel) => line(`channel_${channel}`, t(`report:channel.${channel}`)))}
        </div>
        <div className="col grow">
          <h2 className="s12 b">{t('report:addressees')}</h2>
          {Addressee.options.map((one) => line(`addressee_${one}`, t(`report:addressee.${one}`)))}
        </div>
      </div>
    </section>
  )
}

function Line({
  figure,
  label,
  totals,
  onOpen,
}: {
  readonly figure: Figure
  readonly label: string
  readonly totals: Tally
  readonly onOpen: OpenFigure
}): ReactNode {
  const count = totals.figures[figure]
  const share = totals.figures.received === 0 ? 0 : count / totals.figures.received
  return (
    <div className="row s12">
      <span className="sub el label">{label}</span>
      <span className="grow track">
        <i style={{ width: `${share * 100}%` }} />
      </span>
      <b className="count tr">
        <FigureButton figure={figure} count={count} onOpen={onOpen} />
      </b>
    </div>
  )
}
