import { join } from 'node:path'

import type { Complaint } from '@shared/complaint/complaint.ts'
import { applicantName } from '@shared/complaint/form.ts'
import { foldText } from '@shared/i18n/fold.ts'
import { everyComplaint } from '@shared/queries/registerList.ts'
import { wordsOf } from '@shared/queries/searchText.ts'

import type { Office } from '../../electron/compose.ts'
import type { Acts } from './children.ts'
import { openBenchOffice } from './office.ts'
import { sqlitePeer } from './peers.ts'

const PAGE = 50
/** Far apart in the register, so that common and rare words take part. */
const TYPED_FROM = 97

/**
 * Opens the whole program on `data` and offers `ours`: the first page of the register for what is typed so far, with
 * the number of all that match. Beside it, when SQLite can be had, the same words in an FTS5 table with prefix indexes:
 * `fts5` answers the page and the number as ours does, `fts5Page` the page alone.
 */
export async function startSearching(data = '', place = ''): Promise<Acts> {
  const office = await openBenchOffice(data)
  const complaints = [...office.parts.world.complaints.values()]
  const typed = typedTexts(complaints)
  const textOf = (press: number): string => typed[press % typed.length] ?? ''
  const acts = new Map<string, (round: number) => Promise<unknown>>([
    ['ours', (press) => search(office, textOf(press))],
  ])
  const peer = ftsPeer(place, office, complaints)
  if (peer) {
    acts.set('fts5', async (press) => [peer.page(textOf(press)), peer.count(textOf(press))])
    acts.set('fts5Page', async (press) => peer.page(textOf(press)))
  }
  await search(office, 'а')
  return acts
}

async function search({ dispatch }: Office, text: string): Promise<void> {
  const query = everyComplaint(text, 'kk')
  const result = await dispatch('register.list', { query, offset: 0, limit: PAGE })
  if (!result.ok) throw new Error(`searching failed: ${result.error.code}`)
}

/** What stands in the search box after each key: names, phones, numbers and words of what is complained of. */
function typedTexts(complaints: readonly Complaint[]): readonly string[] {
  const step = Math.max(1, Math.floor(complaints.length / TYPED_FROM))
  const chosen = complaints.filter((_, n) => n % step === 0)
  const wholes = chosen.map(({ registration: { form, number } }, n) => {
    const kinds = [
      `${form.applicant.surname} ${form.applicant.name}`,
      form.applicant.phone.replace(/\D/g, ''),
      number,
      form.motives.split(' ').slice(0, 2).join(' '),
      form.applicant.street,
    ]
    return (kinds[n % kinds.length] ?? '').trim().slice(0, 14)
  })
  return wholes.flatMap((whole) => Array.from(whole, (_, n) => whole.slice(0, n + 1)))
}

type FtsPeer = { page(text: string): unknown; count(text: string): unknown }

function ftsPeer(place: string, { parts }: Office, complaints: readonly Complaint[]): FtsPeer | null {
  const database = sqlitePeer()?.(join(place, 'search.db'))
  if (!database) return null
  database.exec("create virtual table words using fts5(text, content='', prefix='1 2 3 4')")
  database.exec('create table complaint (id integer primary key, row text)')
  const addWords = database.prepare('insert into words (rowid, text) values (?, ?)')
  const addRow = database.prepare('insert into complaint values (?, ?)')
  database.transaction(() => {
    for (const [n, complaint] of complaints.entries()) {
      const { form, number } = complaint.registration
      const provider = parts.world.directory.providers.get(form.providerId)
      const names = provider ? foldText(Object.values(provider.name).join(' ')) : ''
      addWords.run(n + 1, `${[...wordsOf(complaint)].join(' ')} ${names}`)
      addRow.run(n + 1, JSON.stringify({ number, applicant: applicantName(form.applicant), names }))
    }
  })()
  database.exec("insert into words(words) values ('optimize')")
  const page = database.prepare(
    `select row from complaint where id in
       (select rowid from words where words match ? order by rowid desc limit ${PAGE})`,
  )
  const count = database.prepare('select count(*) from words where words match ?')
  return { page: (text) => page.all(matchOf(text)), count: (text) => count.all(matchOf(text)) }
}

/** Every word of the text at the beginning of a word, in FTS5's own writing. */
function matchOf(text: string): string {
  const words = foldText(text).split(' ').filter(Boolean)
  return words.map((word) => `"${word}"*`).join(' ')
}
