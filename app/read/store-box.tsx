'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { MapPin } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button, buttonClass } from '@/app/_ui/button'
import { fetchJson, Problem } from '@/app/_ui/fetch-json'
import { Field } from '@/app/_ui/field'
import { Notice } from '@/app/_ui/notice'
import { errorWords } from '@/app/_ui/words/error'
import { bearer, TOKEN_KEY } from '@/app/_ui/write-token'
import type { StoredArticle } from '@/lib/domain/stored'
import { articleBody, type Draft, type FieldProblems, fieldProblems } from './article-draft'

interface Answer {
  status: 'created' | 'known'
  article: StoredArticle
}

/** Keeps the article. The token stays in this tab's session storage and goes nowhere but into the request. */
export function StoreBox({ draft, onProblems }: { draft: Draft; onProblems(problems: FieldProblems): void }) {
  const tongue = useTongue()
  const { t } = tongue
  const [token, setToken] = useState('')
  const client = useQueryClient()
  useEffect(() => setToken(sessionStorage.getItem(TOKEN_KEY) ?? ''), [])

  const store = useMutation({
    mutationFn: () =>
      fetchJson<Answer>('/api/articles', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...bearer(token) },
        body: articleBody(draft),
      }),
    onSuccess: () => {
      sessionStorage.setItem(TOKEN_KEY, token.trim())
      return client.invalidateQueries()
    },
    onError: (error) => onProblems(fieldProblems(tongue, error)),
  })
  const refused = store.error instanceof Problem && store.error.status === 401

  if (store.data) return <Stored answer={store.data} />
  return (
    <form
      noValidate
      className="flex flex-col gap-3 rounded-card border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault()
        store.mutate()
      }}
    >
      <h2 className="text-lg font-semibold">{t('read.keep')}</h2>
      <Field
        name="token"
        label={t('read.token')}
        hint={t('read.tokenHint')}
        problem={refused ? t('read.tokenRefused') : undefined}
      >
        {(props) => (
          <input
            {...props}
            type="password"
            autoComplete="off"
            value={token}
            onChange={(event) => setToken(event.currentTarget.value)}
          />
        )}
      </Field>
      {store.error && !refused && (
        <Notice tone="danger" title={t('read.notStored')}>
          {errorWords(tongue, store.error)}
        </Notice>
      )}
      <Button type="submit" look="primary" className="self-start" disabled={store.isPending || token.trim() === ''}>
        {t(store.isPending ? 'read.storing' : 'read.store')}
      </Button>
    </form>
  )
}

function Stored({ answer: { status, article } }: { answer: Answer }) {
  const { t } = useTongue()
  const placed = article.claims.find(({ place, eventId }) => eventId && place !== null) ?? article.claims[0]
  const place = placed && placed.place !== null ? article.places[placed.place]?.place : null
  const search = new URLSearchParams(placed?.eventId ? { event: placed.eventId } : {})
  if (place && place.precision !== 'country') {
    search.set('lng', place.lng.toFixed(4))
    search.set('lat', place.lat.toFixed(4))
    search.set('zoom', '6')
  }
  return (
    <Notice
      title={t(status === 'created' ? 'read.stored' : 'read.storedBefore')}
      action={
        <Link href={`/?${search}`} className={buttonClass('primary')}>
          <MapPin size={14} aria-hidden /> {t('event.onMap')}
        </Link>
      }
    >
      {t('read.storedClaims', { count: article.claims.length })}
    </Notice>
  )
}
