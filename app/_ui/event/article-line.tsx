'use client'

import { ExternalLink } from 'lucide-react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { ArticleSummary } from '@/lib/domain/query'
import { safeUrl } from '../safe-url'
import { dayWords } from '../words/window'

/** An article's title with its link, source and date. */
export function ArticleLine({ article }: { article: ArticleSummary }) {
  const tongue = useTongue()
  const url = safeUrl(article.url)
  const title = article.title ?? tongue.t('event.untitled')
  return (
    <p className="text-sm text-ink-3">
      {url ? (
        <a
          href={url}
          rel="noopener noreferrer"
          target="_blank"
          className="text-accent underline decoration-1 underline-offset-2 hover:decoration-2"
        >
          {title}
          <ExternalLink size={12} aria-hidden className="ml-1 inline align-[-1px]" />
          <span className="sr-only"> {tongue.t('event.newTab')}</span>
        </a>
      ) : (
        <span className="text-ink-2">{title}</span>
      )}
      <br />
      {article.source}
      {article.publishedAt && (
        <>
          {' · '}
          <time dateTime={article.publishedAt}>{dayWords(tongue, article.publishedAt)}</time>
        </>
      )}
    </p>
  )
}
