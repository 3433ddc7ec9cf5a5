'use client'

import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { fetchJson } from '@/app/_ui/fetch-json'
import { Notice } from '@/app/_ui/notice'
import { errorWords } from '@/app/_ui/words/error'
import type { Reading } from '@/lib/domain/reading'
import {
  articleBody,
  type Draft,
  EMPTY_DRAFT,
  type FieldProblems,
  fieldProblems,
  previewBody,
  problemsOf,
} from './article-draft'
import { ArticleForm } from './article-form'
import { ReadingView } from './reading-view'
import { StoreBox } from './store-box'

/** Paste, look at what is found, keep. */
export function ReadDesk() {
  const tongue = useTongue()
  const { t, language } = tongue
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT)
  const [problems, setProblems] = useState<FieldProblems>({})
  const results = useRef<HTMLHeadingElement>(null)

  const preview = useMutation({
    mutationFn: async (read: Draft) => {
      const { reading } = await fetchJson<{ reading: Reading }>(`/api/read?lang=${language}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: previewBody(read),
      })
      return { read, reading }
    },
    onError: (error) => setProblems(fieldProblems(tongue, error)),
  })
  const { data } = preview
  useEffect(() => {
    if (data) results.current?.focus()
  }, [data])

  const submit = () => {
    const found = problemsOf(tongue, draft)
    setProblems(found)
    if (Object.keys(found).length === 0) preview.mutate(draft)
  }
  const changed = data && articleBody(data.read) !== articleBody(draft)

  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-4">
        <ArticleForm
          draft={draft}
          problems={problems}
          busy={preview.isPending}
          onChange={setDraft}
          onPreview={submit}
        />
        {preview.error && (
          <Notice tone="danger" title={t('read.failed')}>
            {Object.keys(problems).length > 0
              ? t('read.failedFields')
              : t('read.failedBecause', { problem: errorWords(tongue, preview.error) })}
          </Notice>
        )}
        {data && !changed && <StoreBox key={articleBody(data.read)} draft={data.read} onProblems={setProblems} />}
        {changed && <Notice title={t('read.changed')} />}
      </div>
      <div className="min-w-0">
        {data ? (
          <ReadingView text={data.read.text} reading={data.reading} headingRef={results} />
        ) : (
          <div className="rounded-card border border-dashed border-edge p-6 text-ink-2">
            <p className="mb-2 font-semibold text-ink">{t('read.nothingStored')}</p>
            <p>{t('read.howTo')}</p>
          </div>
        )}
      </div>
    </div>
  )
}
