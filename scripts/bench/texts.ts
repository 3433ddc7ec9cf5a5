import { loadCorpus } from '../corpus/case'
import { jsonLines } from '../evaluate/labelled-news'
import { sentenceSchema } from '../evaluate/points'
import { corpusFile, hasSharedData, NEWS } from '../evaluate/shared-data'

export interface BenchText {
  id: string
  text: string
  publishedAt?: string | undefined
}

/** Labelled news and GeoWebNews where they lie beside the project, else our own corpus. */
export function benchTexts(): Record<string, BenchText[]> {
  if (!hasSharedData())
    return { ours: loadCorpus().map(({ slug, article: { text, publishedAt } }) => ({ id: slug, text, publishedAt })) }
  return { news: textsOf(NEWS), geowebnews: textsOf(corpusFile('geowebnews')) }
}

function textsOf(file: string): BenchText[] {
  return jsonLines(file, sentenceSchema).map(({ id, text, publishedAt }) => ({
    id,
    text,
    publishedAt: publishedAt ?? undefined,
  }))
}
