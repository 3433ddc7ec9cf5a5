import type { Catalogue } from '../messages'

export const embed: Catalogue['embed'] = {
  title: 'Мапа заявлених ударів',
  heading: 'Мапа заявлених ударів: {filter}',
  mapLabel:
    'Мапа: {count, plural, one {# заявлений удар} few {# заявлені удари} many {# заявлених ударів} other {# заявленого удару}}. У повному вигляді є список тих самих подій.',
  count:
    '{count, plural, one {# заявлена подія} few {# заявлені події} many {# заявлених подій} other {# заявленої події}}',
  about: '· {filter} · станом на {at} · Groundtrace, за повідомленнями новин; місця © GeoNames',
  legend: 'Умовні позначення',
  full: 'Відкрити повний вигляд',
  newTab: '(у новій вкладці)',
  opensNewTab: '(відкриється в новій вкладці)',
  selected: 'Що обрано',
  eventLink: '{place}, {time}',
  claimed: '{kind}: {words} ({claimant})',
}
