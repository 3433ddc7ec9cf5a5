import type { Catalogue } from '../messages'

export const times: Catalogue['times'] = {
  unknown: 'час невідомий',
  kyiv: 'за Києвом',
  at: '{day}, {time} {zone}',
  atUnzoned: '{day}, {time}',
  between: '{days}, {from}–{to} {zone}',
  betweenUnzoned: '{days}, {from}–{to}',
  night: 'ніч {days} (від вечора до ранку, {zone})',
  nightElsewhere: 'ніч там, де це сталося: {days}, {from}–{to} {zone}',
  shortNight: 'ніч {days}',
  day: '{day} (колись того дня)',
  week: '{days} (колись у ці дні)',
  month: '{month} (колись того місяця)',
  exact: 'від {from} до {to}, {zone}',
}
