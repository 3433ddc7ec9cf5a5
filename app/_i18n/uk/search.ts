import type { Catalogue } from '../messages'

export const search: Catalogue['search'] = {
  find: 'Знайти місце',
  clear: 'Очистити пошук',
  places: 'Місця',
  shows: 'На мапі показано: {name}.',
  found:
    '{count, plural, =0 {Нічого не знайдено.} one {Знайдено # місце.} few {Знайдено # місця.} many {Знайдено # місць.} other {Знайдено # місця.}}',
  none: 'Місця з назвою <strong>{name}</strong> немає.',
}
