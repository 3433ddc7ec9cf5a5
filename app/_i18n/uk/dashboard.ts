import type { Catalogue } from '../messages'

export const dashboard: Catalogue['dashboard'] = {
  title: 'Мапа заявлених ударів',
  mapLabel:
    'Мапа: {count, plural, one {# заявлений удар} few {# заявлені удари} many {# заявлених ударів} other {# заявленого удару}}. Ті самі події перелічено поруч і в API.',
  filters: 'Фільтри',
  closeFilters: 'Закрити фільтри',
  shownOfTotal: '· {shown, number} з {total, number}',
  charts: 'Графіки',
  showAs: 'Показати події як',
  asMap: 'Мапа',
  asTable: 'Таблиця',
  asBoth: 'Разом',
  download: 'Завантажити',
  downloadLabel: 'Завантажити події',
  share: 'Поділитися',
  shareLabel: 'Поділитися цим виглядом',
  zone: 'Час {zone}',
  zoneNote: 'Години подано за поясом: {zone}. Дні у фільтрі, на стрічці часу й на графіках — це дні за UTC.',
}
