import { applicantFullName, postalAddress, type Applicant, type ComplaintForm } from '../complaint/form.ts'
import type { Bilingual } from '../core/bilingual.ts'
import { phrase, type PaperWords } from './placeholder.ts'

/** «Мұхаметжанов Бауыржан Серікұлы»; of several people the first, with how many signed. */
export function applicantInWords({ applicant }: ComplaintForm, words: PaperWords): string {
  const name = applicantFullName(applicant)
  if (!name) return words.anonymous
  if (applicant.kind !== 'collective') return name
  return `${name} ${phrase(words.signatories, { count: applicant.signatories })}`
}

/** Art. 101(3) of the Code: name, IIN or BIN if any, postal address, phone, and who acts for the applicant. */
export function applicantData(form: ComplaintForm, words: PaperWords): string {
  const { applicant, representative } = form
  const { iin, bin, phone } = applicant
  return [
    applicantInWords(form, words),
    iin && applicant.kind !== 'entity' ? phrase(words.iin, { iin }) : '',
    bin && applicant.kind === 'entity' ? phrase(words.bin, { bin }) : '',
    postalAddress(applicant),
    phone ? phrase(words.phone, { phone }) : '',
    representative ? phrase(words.representative, { name: fullName(representative) }) : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** To whom a letter goes: the name, then the address as on an envelope. */
export function applicantLines(form: ComplaintForm, words: PaperWords): readonly string[] {
  const { applicant, representative } = form
  const { postcode, settlement, street } = applicant
  const place = [postcode, settlement].filter(Boolean).join(', ')
  return [
    applicantInWords(form, words),
    place && street ? `${place},` : place,
    street,
    representative ? phrase(words.representative, { name: fullName(representative) }) : '',
  ].filter(Boolean)
}

type Person = { readonly surname: string; readonly name: string; readonly patronymic: string }

const fullName = ({ surname, name, patronymic }: Person): string =>
  [surname, name, patronymic].filter(Boolean).join(' ')

const MALE = /(ұлы|улы|ович|евич|ич)$/iu
const FEMALE = /(қызы|кызы|овна|евна|ична)$/iu

/** From the patronymic, else from the seventh digit of the IIN; null when neither says. */
function genderOf({ patronymic, iin }: Applicant): 'male' | 'female' | null {
  if (MALE.test(patronymic)) return 'male'
  if (FEMALE.test(patronymic)) return 'female'
  const digit = /^\d{12}$/.test(iin) ? Number(iin.charAt(6)) : 0
  if (digit < 1 || digit > 6) return null
  return digit % 2 === 1 ? 'male' : 'female'
}

const DEAR = { male: 'Уважаемый', female: 'Уважаемая', unknown: 'Уважаемый(-ая)' } as const

/** How a letter begins. Proposed: the clerk may write another. */
export function salutationOf({ applicant }: ComplaintForm): Bilingual {
  if (applicant.kind === 'collective') return { kk: 'Құрметті арыз иелері!', ru: 'Уважаемые заявители!' }
  const name = [applicant.name, applicant.patronymic].filter(Boolean).join(' ')
  if (applicant.kind !== 'person' || !applicant.name) {
    return { kk: 'Құрметті арыз иесі!', ru: 'Уважаемый заявитель!' }
  }
  return { kk: `Құрметті ${name}!`, ru: `${DEAR[genderOf(applicant) ?? 'unknown']} ${name}!` }
}
