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
  keys: '<k>←</k><k>↑</k><k>→</k><k>↓</k>\u00a0рухати мапу\u00a0· <k>+</k><k>−</k>\u00a0масштаб\u00a0· <k>Enter</k>\u00a0до позначок',
  markKeys:
    '<k>←</k><k>↑</k><k>→</k><k>↓</k>\u00a0найближча позначка в той бік\u00a0· <k>Page Down</k><k>Page Up</k>\u00a0наступна, попередня\u00a0· <k>Home</k><k>End</k>\u00a0перша, остання\u00a0· <k>Enter</k>\u00a0відкрити\u00a0· <k>Esc</k>\u00a0назад до мапи',
  drawKeys:
    '<k>←</k><k>↑</k><k>→</k><k>↓</k>\u00a0рухати мапу під хрестиком, <k>Shift</k>\u00a0далі\u00a0· <k>+</k><k>−</k>\u00a0масштаб\u00a0· <k>Пробіл</k>\u00a0поставити точку\u00a0· <k>Enter</k>\u00a0завершити',
  marks: 'Позначки на мапі',
  noMarks: 'У полі зору немає позначок',
}
