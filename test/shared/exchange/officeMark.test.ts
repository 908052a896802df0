import { describe, expect, it } from 'vitest'

import { admissionTo, type OfficeFacts } from '@shared/exchange/officeMark.ts'

const MARK = { office: 'office-1', name: { kk: 'кеңсе', ru: 'канцелярия' } }

const admission = (part: Partial<OfficeFacts>): string =>
  admissionTo({ mark: null, own: ['office-1'], confirmed: '', there: 'nothing', ...part })

describe('a place with a mark', () => {
  it('lets in who has the office in the own journal, whatever else it has', () => {
    expect(admission({ mark: MARK, own: ['office-0', 'office-1'] })).toBe('enter')
  })

  it('refuses everybody else, also who has no office yet, until the head says that it is the same', () => {
    expect(admission({ mark: MARK, own: ['office-2'] })).toBe('refuse')
    expect(admission({ mark: MARK, own: [] })).toBe('refuse')
    expect(admission({ mark: MARK, own: ['office-2'], confirmed: 'office-1' })).toBe('enter')
    expect(admission({ mark: MARK, own: ['office-2'], confirmed: 'office-3' })).toBe('refuse')
  })
})

describe('a place without a mark', () => {
  it('gets the mark of the first desk, and of the desk whose journals lie there', () => {
    expect(admission({ there: 'nothing' })).toBe('mark')
    expect(admission({ there: 'shared' })).toBe('mark')
  })

  it('refuses a desk that knows nothing of what lies there', () => {
    expect(admission({ there: 'foreign' })).toBe('refuse')
  })

  it('cannot be marked by who has no office', () => {
    expect(admission({ own: [] })).toBe('enter')
  })
})
