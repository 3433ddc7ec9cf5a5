'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import type { Language } from '@/app/_i18n/language'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { placeKey } from '@/lib/domain/place-key'
import type { StoredClaim } from '@/lib/domain/query'
import type { Reading, ReadMention } from '@/lib/domain/reading'
import type { StoredArticle } from '@/lib/domain/stored'
import { Button } from '../button'
import { ExplanationPanel } from '../explanation/explanation-panel'
import { fetchJson } from '../fetch-json'
import { Notice } from '../notice'
import { errorWords } from '../words/error'

/** The candidates for a claim's place and what speaks for each, as the reader weighs them in the article now. */
export function PlaceReading({ claim }: { claim: StoredClaim }) {
  const tongue = useTongue()
  const { t, language } = tongue
  const id = useId()
  const box = useRef<HTMLElement>(null)
  const { data, error, refetch } = useQuery({
    queryKey: ['reading', language, claim.article.id],
    queryFn: ({ signal }) => readAgain(claim.article.id, language, signal),
    // What was read from one text does not change while one looks at it.
    staleTime: Number.POSITIVE_INFINITY,
  })
  // The button that asked is gone: the focus goes to its answer.
  useEffect(() => box.current?.focus(), [])
  const mention = data && mentionOf(claim, data)
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={t('event.whyThisPlaceLabel')}
      className="rounded-card border border-line p-3 text-ink outline-none"
    >
      {error ? (
        <Notice
          tone="danger"
          title={t('event.readingFailed')}
          action={<Button onClick={() => refetch()}>{t('shell.tryAgain')}</Button>}
        >
          {errorWords(tongue, error)}
        </Notice>
      ) : !data ? (
        <p role="status" className="text-ink-2">
          {t('event.readingAgain')}
        </p>
      ) : mention?.explanation ? (
        <>
          {isElsewhere(claim, mention) && <p className="mb-2 text-ink-2">{t('event.placedOtherwise')}</p>}
          <ExplanationPanel mention={mention} explanation={mention.explanation} headingId={id} />
        </>
      ) : (
        <p className="text-ink-2">
          {t(claim.spans.some(({ what }) => what === 'place') ? 'event.wordsGone' : 'event.wordsNone')}
        </p>
      )}
    </section>
  )
}

async function readAgain(articleId: string, lang: Language, signal: AbortSignal): Promise<Reading> {
  const { article } = await fetchJson<{ article: StoredArticle }>(`/api/articles/${encodeURIComponent(articleId)}`, {
    signal,
  })
  const { text, title, publishedAt, language } = article
  const { reading } = await fetchJson<{ reading: Reading }>(`/api/read?lang=${lang}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      text,
      ...(title && { title }),
      ...(publishedAt && { publishedAt }),
      ...(language && { language }),
      explain: true,
    }),
    signal,
  })
  return reading
}

/** The mention that the claim took its place from: by its own span, else the first of that place, a site before others. */
function mentionOf({ spans, place }: StoredClaim, { places }: Reading): ReadMention | undefined {
  const starts = new Set(spans.filter(({ what }) => what === 'place').map(({ start }) => start))
  const there = places.filter(
    (mention) => place !== null && mention.place !== null && placeKey(mention.place) === placeKey(place),
  )
  return (
    there.find(({ start }) => starts.has(start)) ??
    places.find(({ start }) => starts.has(start)) ??
    there.find(({ role }) => role === 'site') ??
    there[0]
  )
}

function isElsewhere({ place }: StoredClaim, mention: ReadMention): boolean {
  return place !== null && (mention.place === null || placeKey(mention.place) !== placeKey(place))
}
