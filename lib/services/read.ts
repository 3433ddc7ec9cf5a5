import type { Document } from '@/lib/domain/article'
import type { Gazetteer } from '@/lib/domain/gazetteer'
import type { Reading } from '@/lib/domain/reading'
import { extract } from '@/lib/extract/extract'
import { spansAsToponyms } from '@/lib/geocode/given-spans'
import { recognise } from '@/lib/geocode/recognise'
import { resolve } from '@/lib/geocode/resolve'
import { prepareText } from '@/lib/text/prepare'

/**
 * Reads one document into places, figures and claims. Pure: the gazetteer is an argument, and the
 * publication date stands in for the clock. With `spans`, exactly those spans are located, in that order.
 */
export function readDocument(document: Document, gazetteer: Gazetteer): Reading {
  const prepared = prepareText(document.text)
  const toponyms = document.spans
    ? spansAsToponyms(prepared, document.spans, gazetteer)
    : recognise(prepared, gazetteer)
  const located = resolve(prepared, toponyms, gazetteer)
  return extract(prepared, located, document.publishedAt ?? null)
}
