import { type Document, documentSchema } from '@/lib/domain/article'
import type { Gazetteer } from '@/lib/domain/gazetteer'
import type { Reading } from '@/lib/domain/reading'
import { readDocument } from '@/lib/services/read'

const NOTHING: Reading = { places: [], figures: [], claims: [], checks: [] }

/** Reads the documents and answers by id; a document that the reader's command would refuse reads as nothing. */
export function readAll(docs: readonly Document[], gazetteer: Gazetteer): (id: string) => Reading {
  const readings = new Map(docs.filter(isReadable).map((doc) => [doc.id, readDocument(doc, gazetteer)]))
  return (id) => readings.get(id) ?? NOTHING
}

const isReadable = (doc: Document) =>
  documentSchema.safeParse(doc).success &&
  (doc.spans ?? []).every(([start, end]) => start < end && end <= doc.text.length)
