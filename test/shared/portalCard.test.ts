import { describe, expect, it } from 'vitest'

import { readPortalCard } from '@shared/complaint/portalCard.ts'

describe('a card copied from the portal', () => {
  it('is read line by line in Russian', () => {
    const card = readPortalCard(
      [
        'Номер обращения: KZ-1029384756',
        'Дата подачи: 17.03.2026, 9:38',
        'ФИО: Сұлтанова Мадина Ерікқызы',
        'ИИН: 840229400006',
        'Услугодатель: Отдел предпринимательства',
        'Содержание: Отказ получен без причины,',
        'документы поданы 20 февраля.',
        'Требования: Отменить отказ',
      ].join('\r\n'),
    )
    expect(card).toMatchObject({ filedOn: '2026-03-17', receivedAt: '2026-03-17T09:38' })
    expect(card?.texts).toMatchObject({
      externalNumber: 'KZ-1029384756',
      surname: 'Сұлтанова',
      name: 'Мадина',
      patronymic: 'Ерікқызы',
      provider: 'Отдел предпринимательства',
      motives: 'Отказ получен без причины,\nдокументы поданы 20 февраля.',
      demands: 'Отменить отказ',
    })
  })

  it('is read in Kazakh, whatever the case and the look-alike letters', () => {
    const card = readPortalCard('ТЕГІ: Әлиев\nАты: Ерлан\nЖСН:\t900101300007\nТалаптары: Жауап беру')
    expect(card?.texts).toEqual({
      surname: 'Әлиев',
      name: 'Ерлан',
      iin: '900101300007',
      demands: 'Жауап беру',
    })
    expect(card?.filedOn).toBeNull()
  })

  it('is no card when fewer than two lines have a known name', () => {
    expect(readPortalCard('Прошу рассмотреть: ответа нет')).toBeNull()
    expect(readPortalCard('Имя: Мадина')).toBeNull()
    expect(readPortalCard('')).toBeNull()
  })
})
