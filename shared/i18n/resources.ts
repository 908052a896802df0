import * as attachments from './texts/attachments.ts'
import * as backups from './texts/backups.ts'
import * as audit from './texts/audit.ts'
import * as calendar from './texts/calendar.ts'
import * as card from './texts/card.ts'
import * as common from './texts/common.ts'
import * as errors from './texts/errors.ts'
import * as exchange from './texts/exchange.ts'
import * as forms from './texts/forms.ts'
import * as intake from './texts/intake.ts'
import * as letters from './texts/letters.ts'
import * as oldRegister from './texts/oldRegister.ts'
import * as personalData from './texts/personalData.ts'
import * as protection from './texts/protection.ts'
import * as region from './texts/region.ts'
import * as register from './texts/register.ts'
import * as reminders from './texts/reminders.ts'
import * as report from './texts/report.ts'
import * as roles from './texts/roles.ts'
import * as session from './texts/session.ts'
import * as settings from './texts/settings.ts'
import * as shell from './texts/shell.ts'
import * as tickets from './texts/tickets.ts'
import * as today from './texts/today.ts'
import * as wholeData from './texts/wholeData.ts'
import * as workCalendar from './texts/workCalendar.ts'

/** Every text of the program, by language and screen. */
export const resources = {
  ru: {
    common: common.ru,
    shell: shell.ru,
    forms: forms.ru,
    exchange: exchange.ru,
    region: region.ru,
    errors: errors.ru,
    session: session.ru,
    settings: settings.ru,
    today: today.ru,
    intake: intake.ru,
    tickets: tickets.ru,
    calendar: calendar.ru,
    personalData: personalData.ru,
    register: register.ru,
    card: card.ru,
    attachments: attachments.ru,
    backups: backups.ru,
    letters: letters.ru,
    reminders: reminders.ru,
    report: report.ru,
    audit: audit.ru,
    roles: roles.ru,
    oldRegister: oldRegister.ru,
    protection: protection.ru,
    wholeData: wholeData.ru,
    workCalendar: workCalendar.ru,
  },
  kk: {
    common: common.kk,
    shell: shell.kk,
    forms: forms.kk,
    exchange: exchange.kk,
    region: region.kk,
    errors: errors.kk,
    session: session.kk,
    settings: settings.kk,
    today: today.kk,
    intake: intake.kk,
    tickets: tickets.kk,
    calendar: calendar.kk,
    personalData: personalData.kk,
    register: register.kk,
    card: card.kk,
    attachments: attachments.kk,
    backups: backups.kk,
    letters: letters.kk,
    reminders: reminders.kk,
    report: report.kk,
    audit: audit.kk,
    roles: roles.kk,
    oldRegister: oldRegister.kk,
    protection: protection.kk,
    wholeData: wholeData.kk,
    workCalendar: workCalendar.kk,
  },
} as const

export type Namespace = keyof (typeof resources)['ru']
