import { Combobox, Option } from '@fluentui/react-components'
import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useFieldState } from '../warningsContext.tsx'
import { controlProps, FieldFrame } from './FieldFrame.tsx'
import { searchOptions, type SearchOption } from './searchOptions.ts'

const SHOWN = 60

type SearchFieldProps = {
  readonly name: string
  readonly label: string
  readonly options: readonly SearchOption[]
  readonly value: string
  readonly onChange: (value: string) => void
}

/** Chooses a record by typing a part of any of its names, in either language, whatever the layout of the letters. */
export function SearchField(props: SearchFieldProps): ReactNode {
  const { name, label, value } = props
  const { t } = useTranslation()
  const search = useSearch(props)
  const state = useFieldState(name, search.touched)
  return (
    <FieldFrame {...{ name, label, state }} hint={search.unknown ? t('intake:notChosen') : undefined}>
      <Combobox
        {...controlProps(name, state)}
        freeform
        open={search.open}
        onOpenChange={(_, data) => search.setOpen(data.open)}
        value={search.text}
        selectedOptions={value ? [value] : []}
        onFocus={(event) => event.target.select()}
        onChange={(event) => search.type(event.target.value)}
        onOptionSelect={(_, data) => search.choose(data.optionValue)}
        onKeyDown={search.onKeyDown}
        onBlur={search.leave}
        listbox={{ className: 'choices' }}
        expandIcon={{ tabIndex: -1 }}
      >
        {search.shown.map((option) => (
          <Option key={option.value} value={option.value} text={option.text}>
            <span className="choice">
              <span>{option.text}</span>
              {option.detail !== undefined && <small>{option.detail}</small>}
            </span>
          </Option>
        ))}
        {search.shown.length === 0 && (
          <Option disabled value="" text="">
            {t('intake:nothingFound')}
          </Option>
        )}
      </Combobox>
    </FieldFrame>
  )
}

type Search = {
  readonly text: string
  readonly shown: readonly SearchOption[]
  readonly open: boolean
  readonly touched: boolean
  /** Something was typed that no record is called. */
  readonly unknown: boolean
  readonly setOpen: (open: boolean) => void
  readonly type: (text: string) => void
  readonly choose: (value: string | undefined) => void
  readonly leave: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}

function useSearch({ options, value, onChange }: SearchFieldProps): Search {
  const [typed, setTyped] = useState<string | null>(null)
  const [touched, setTouched] = useState(false)
  const [open, setOpen] = useState(false)
  const shown = searchOptions(options, typed ?? '', SHOWN)
  const chosen = options.find((option) => option.value === value)

  function choose(next: string | undefined): void {
    if (next === undefined) return
    onChange(next)
    setTyped(null)
    setOpen(false)
  }

  /** What was typed decides by itself when only one record is left, or Enter takes the first. */
  function settle(takeFirst: boolean): void {
    if (typed === null) return
    if (typed.trim() === '') return choose('')
    const [first] = shown
    if (first && (takeFirst || shown.length === 1)) choose(first.value)
  }

  return {
    text: typed ?? chosen?.text ?? '',
    shown,
    open,
    touched,
    unknown: typed !== null && touched,
    setOpen,
    choose,
    type: (text) => {
      setTyped(text)
      setOpen(true)
      if (value) onChange('')
    },
    leave: () => {
      settle(false)
      setOpen(false)
      setTouched(true)
    },
    onKeyDown: (event) => {
      const active = event.currentTarget.getAttribute('aria-activedescendant')
      if (event.code !== 'Enter' || event.ctrlKey || typed === null || active) return
      event.preventDefault()
      settle(true)
    },
  }
}
