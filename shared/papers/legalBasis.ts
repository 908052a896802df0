import type { Bilingual } from '../core/bilingual.ts'
import type { RuleSet } from '../deadline/rules.ts'
import type { PaperKind } from './paperKind.ts'

/** The article of the Code a paper rests on beside art. 25 of Law 88-V; null: the one the rule set names. */
const ARTICLES: Readonly<Record<PaperKind, Bilingual | null>> = {
  covering_letter: ofCode('91-бабының 4-тармағы', 'пункт 4 статьи 91'),
  satisfaction_notice: ofCode('91-бабының 4-тармағы', 'пункт 4 статьи 91'),
  extension_notice: null,
  decision: ofCode('100 және 101-баптары', 'статьи 100 и 101'),
  answer: ofCode('100-бабының 4-тармағы', 'пункт 4 статьи 100'),
  correction_notice: ofCode('64-бабының 6-тармағы', 'пункт 6 статьи 64'),
  return_notice: ofCode('64-бабының 7-тармағы', 'пункт 7 статьи 64'),
  leave_notice: ofCode('95-бабы', 'статья 95'),
  redirection_notice: ofCode('65-бабы', 'статья 65'),
  redirection_letter: ofCode('65-бабы', 'статья 65'),
  termination_notice: ofCode('70-бабы', 'статья 70'),
  case_list: null,
  complaint_card: null,
  complaint_form: ofCode('93-бабы', 'статья 93'),
  memo: null,
}

function ofCode(kk: string, ru: string): Bilingual {
  return {
    kk: `ҚР Әкімшілік рәсімдік-процестік кодексінің ${kk}`,
    ru: `${ru} Административного процедурно-процессуального кодекса РК`,
  }
}

/**
 * The law a paper names: art. 25 of Law 88-V under its title of the time, and the article of the Code for this step.
 * A complaint of the time before the Code keeps the law it was registered under.
 */
export function legalBasis(kind: PaperKind, rules: RuleSet): Bilingual {
  const article = ARTICLES[kind]
  if (!article || !rules.underCode) return rules.law
  return { kk: `${rules.article25.kk}; ${article.kk}`, ru: `${rules.article25.ru}; ${article.ru}` }
}
