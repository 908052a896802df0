import { applicantName, type ComplaintForm } from '../complaint/form.ts'
import type { Bilingual } from '../core/bilingual.ts'
import { shortNameOf } from '../directory/records.ts'
import { alike, both } from '../documents/both.ts'

export const NOTHING: Bilingual = { kk: '', ru: '' }

/** The applicant with initials, an entity by its name; a representative after a comma. No IIN, no address. */
export function applicantText(form: Pick<ComplaintForm, 'applicant' | 'representative'>): Bilingual {
  const own = ownName(form.applicant)
  if (!form.representative) return own
  const by = both((t) => t.value.representative, { name: shortNameOf(form.representative) })
  return { kk: `${own.kk}, ${by.kk}`, ru: `${own.ru}, ${by.ru}` }
}

/** What was handed in: sheets of the complaint, attachments and their sheets. */
export function documentsText(
  form: Pick<ComplaintForm, 'sheets' | 'attachments' | 'attachmentSheets'>,
  style: 'full' | 'short',
): Bilingual {
  const { sheets, attachmentSheets } = form
  const count = form.attachments.length
  const short = style === 'short'
  const parts: Bilingual[] = []
  if (sheets > 0) parts.push(both((t) => (short ? t.value.sheetsShort : t.value.sheets), { sheets }))
  if (count > 0 && attachmentSheets > 0) {
    const values = { count, sheets: attachmentSheets }
    parts.push(both((t) => (short ? t.value.attachmentSheetsShort : t.value.attachmentSheets), values))
  } else if (count > 0) {
    parts.push(both((t) => (short ? t.value.attachmentsShort : t.value.attachments), { count }))
  } else if (attachmentSheets > 0) {
    const values = { sheets: attachmentSheets }
    parts.push(both((t) => (short ? t.value.unlistedSheetsShort : t.value.unlistedSheets), values))
  }
  if (parts.length === 0) return both((t) => t.value.noDocuments)
  return { kk: parts.map((part) => part.kk).join(', '), ru: parts.map((part) => part.ru).join(', ') }
}

function ownName(applicant: ComplaintForm['applicant']): Bilingual {
  const name = applicantName(applicant)
  if (!name) return both((t) => t.value.anonymous)
  if (applicant.kind !== 'collective' || applicant.signatories < 2) return alike(name)
  return both((t) => t.value.collective, { name, count: applicant.signatories })
}
