import type { CARRIED_SETTINGS } from '@/lib/domain/archive'
import { type DemoArticle, loadDemoFiles } from '@/lib/sources/demo'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import type { Store } from '@/lib/store/store'
import { ingest } from './ingest'

const SETTING: (typeof CARRIED_SETTINGS)[number] = 'demo'

export interface DemoProgress {
  done: number
  of: number
}

/**
 * Reads the demo articles into the store, one transaction each, unless these very articles have been
 * loaded before. Ended half way, it goes on at the next start: what is kept already is passed over. Returns
 * how many articles were new.
 */
export async function loadDemo(
  store: Store,
  now: () => Date,
  onProgress: (progress: DemoProgress) => void,
  signal?: AbortSignal,
): Promise<number> {
  const files = await loadDemoFiles()
  if ((await store.setting(SETTING)) === files.fingerprint) return 0

  const articles = files.articles()
  const gazetteer = loadGazetteer()
  let created = 0
  for (const [index, article] of articles.entries()) {
    signal?.throwIfAborted()
    const { status } = await ingest(store, gazetteer, inputOf(article), now())
    if (status === 'created') created++
    onProgress({ done: index + 1, of: articles.length })
  }
  await store.keepSetting(SETTING, files.fingerprint)
  return created
}

function inputOf({ slug, title, text, publishedAt, language, source }: DemoArticle) {
  return {
    key: `demo:${slug}`,
    title,
    text,
    publishedAt,
    language,
    source: { ...source, originGroup: source.originGroup ?? source.name },
  }
}
