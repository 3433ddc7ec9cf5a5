import type { Filter } from './queries'

/** Why nothing is drawn, with the way out. */
export interface Emptiness {
  title: string
  action: string
  onAction(): void
}

/** Why no event matches. `change` takes what is to be changed of the filter, by the names of the URL. */
export function whyEmpty(
  { from, to, kinds, area }: Filter,
  change: (next: { from?: null; to?: null; kind?: null; area?: null }) => void,
): Emptiness {
  if (kinds?.length === 0)
    return { title: 'No kind is ticked.', action: 'Show all kinds', onAction: () => change({ kind: null }) }
  if (area)
    return {
      title: 'No strikes match in this area.',
      action: 'Remove the area',
      onAction: () => change({ area: null }),
    }
  if (from || to)
    return {
      title: 'No strikes match these dates.',
      action: 'Clear the dates',
      onAction: () => change({ from: null, to: null }),
    }
  if (kinds)
    return { title: 'No strikes of these kinds.', action: 'Show all kinds', onAction: () => change({ kind: null }) }
  return {
    title: 'The store is empty: paste a first article.',
    action: 'Paste an article',
    onAction: () => window.location.assign('/read'),
  }
}
