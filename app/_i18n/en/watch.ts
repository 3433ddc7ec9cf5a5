/** The watch on a filter. */
export const watch = {
  title: 'Watch',
  switch: 'Tell me what is new here',
  note: 'While this page is open: new and changed events of this filter. The browser asks whether the system may tell you, too.',
  noteGranted: 'While this page is open: new and changed events of this filter, also by a notice of the system.',
  noteRefused:
    'While this page is open: new and changed events of this filter, told in the page and in the title of the tab.',
  other: 'Another filter is watched: {words}. Turn this on to watch this one instead.',
  nothing: 'There is nothing to watch: no kind is ticked.',
  feed: 'Atom feed of this filter',
  news: '{count, plural, one {# new or changed event} other {# new or changed events}}',
  isNew: 'new',
  isChanged: 'changed',
  more: '{count, plural, one {and # more} other {and # more}}',
  cut: 'Nothing is heard from the server; it is tried again.',
  show: 'Show',
  hide: 'Hide',
  dismiss: 'Seen',
  stop: 'Stop watching',
} as const
