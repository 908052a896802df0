import type { Texts } from '../texts.ts'

export const ru = {
  duplicate: {
    found: 'Похоже, уже есть: {{number}}',
    details: 'от {{date}}, {{channel}}, {{addressee}}. Совпали: {{matches}}.',
    more: 'И ещё {{numbers}}.',
    compare: 'Сравнить',
    other: 'Другая жалоба',
    channel: {
      counter: 'подана лично',
      post: 'почтой',
      portal: 'через egov.kz',
      reception: 'на личном приёме',
    },
    addressee: { provider_head: 'руководителю', akim: 'акиму', authorised_body: 'уполномоченному органу' },
    match: {
      applicant: 'заявитель',
      provider: 'услугодатель',
      service: 'услуга',
      address: 'адрес',
      demands: 'требования',
    },
  },
  compare: {
    title: 'Та же жалоба?',
    here: 'Вводится сейчас',
    there: '{{number}} от {{date}}',
    field: 'Сведения',
    same: 'совпадает',
    other: 'Другая жалоба',
    back: 'Вернуться к форме',
  },
} as const

export const kk: Texts<typeof ru> = {
  duplicate: {
    found: 'Мұндай шағым бар сияқты: {{number}}',
    details: '{{date}}, {{channel}}, {{addressee}}. Сәйкес келді: {{matches}}.',
    more: 'Тағы: {{numbers}}.',
    compare: 'Салыстыру',
    other: 'Басқа шағым',
    channel: {
      counter: 'қолма-қол',
      post: 'поштамен',
      portal: 'egov.kz арқылы',
      reception: 'жеке қабылдауда',
    },
    addressee: { provider_head: 'басшыға', akim: 'әкімге', authorised_body: 'уәкілетті органға' },
    match: {
      applicant: 'арыз иесі',
      provider: 'қызметті беруші',
      service: 'қызмет',
      address: 'мекенжай',
      demands: 'талаптар',
    },
  },
  compare: {
    title: 'Сол шағым ба?',
    here: 'Қазір енгізілуде',
    there: '{{number}}, {{date}}',
    field: 'Мәліметтер',
    same: 'бірдей',
    other: 'Басқа шағым',
    back: 'Формаға оралу',
  },
}
