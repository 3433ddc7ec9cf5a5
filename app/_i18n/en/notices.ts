/** What is said when something is on its way, has failed, or is not there. */
export const notices = {
  loading: 'Loading…',
  loadingEvents: 'Loading events…',
  loadingEventsShort: 'Loading events',
  tryAgain: 'Try again',
  close: 'Close',
  backToList: 'Back to the list',
  eventsFailed: 'The events could not be loaded',
  whatIsDrawnStays: '{problem} What is on the map stays.',
  noKind: 'No kind is ticked.',
  showAllKinds: 'Show all kinds',
  noStrikesInDates: 'No strikes match these dates.',
  clearDates: 'Clear the dates',
  noStrikesOfKinds: 'No strikes of these kinds.',
  storeEmpty: 'The store is empty: paste a first article.',
  pasteArticle: 'Paste an article',
} as const
