import type { Catalogue } from '../messages'

export const notices: Catalogue['notices'] = {
  loading: 'Завантаження…',
  loadingEvents: 'Завантаження подій…',
  loadingEventsShort: 'Завантаження подій',
  tryAgain: 'Спробувати ще раз',
  close: 'Закрити',
  panelMissing: 'Не вдалося завантажити панель',
  panelMissingHelp: 'Її код не надійшов. Чи працює сервер?',
  reload: 'Завантажити сторінку ще раз',
  backToList: 'Назад до списку',
  eventsFailed: 'Не вдалося завантажити події',
  whatIsDrawnStays: '{problem} Те, що вже на мапі, лишається.',
  noKind: 'Не позначено жодного виду.',
  showAllKinds: 'Показати всі види',
  noStrikesInArea: 'У цій ділянці немає ударів, що відповідають фільтру.',
  removeArea: 'Прибрати ділянку',
  noStrikesInDates: 'На ці дати ударів немає.',
  clearDates: 'Очистити дати',
  noStrikesOfKinds: 'Ударів цих видів немає.',
  storeEmpty: 'Сховище порожнє: вставте першу статтю.',
  pasteArticle: 'Вставити статтю',
}
