/** What people wrote in the invented complaint of the settings: such words are in one language. */
export const SAMPLE_WORDS = {
  kk: {
    reason: 'Осы қадамда жазылған себеп.',
    defects: 'Қол қойылмаған, пошталық мекенжайы көрсетілмеген.',
    what: 'жол жұмысы туралы мәселе',
    form: {
      motives: 'Барлық құжат мерзімінде тапсырылғанына қарамастан, көмектен бас тартылды.',
      demands: 'Бас тартудың күшін жойып, көмек тағайындау.',
      contested: [{ position: 'бас маман', name: 'Мысалов М. М.' }],
      attachments: ['Бас тартудың көшірмесі'],
    },
  },
  ru: {
    reason: 'Причина, записанная при этом шаге.',
    defects: 'Не подписана, не указан почтовый адрес.',
    what: 'вопрос о работе дороги',
    form: {
      motives: 'В помощи отказали, хотя все документы были сданы в срок.',
      demands: 'Отменить отказ и назначить помощь.',
      contested: [{ position: 'главный специалист', name: 'Мысалов М. М.' }],
      attachments: ['Копия отказа'],
    },
  },
} as const
