import type { Document } from '@/lib/domain/article'
import type { Gazetteer } from '@/lib/domain/gazetteer'
import type { Reading } from '@/lib/domain/reading'

/** Reads one document into places, figures and claims. Pure: the gazetteer is an argument. */
export function readDocument(_document: Document, _gazetteer: Gazetteer): Reading {
  return { places: [], figures: [], claims: [] }
}
