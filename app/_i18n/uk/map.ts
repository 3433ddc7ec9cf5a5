import type { Catalogue } from '../messages'

export const map: Catalogue['map'] = {
  failed:
    'Мапу не вдається намалювати: цей браузер не має WebGL 2. Увімкніть апаратне прискорення або скористайтеся іншим браузером; усі події є в переліку.',
  zoomIn: 'Збільшити',
  zoomOut: 'Зменшити',
  attribution: 'Чия це мапа',
  credit: 'На основі Natural Earth · © GeoNames CC BY 4.0',
  mentionedTimes:
    '{count, plural, =1 {{place}: згадано раз, не як місце події} one {{place}: згадано # раз, не як місце події} few {{place}: згадано # рази, не як місце події} many {{place}: згадано # разів, не як місце події} other {{place}: згадано # раза, не як місце події}}',
  mentioned: '{place}: згадано, не як місце події',
  pin: 'Місце, яке шукали: {place}',
}
