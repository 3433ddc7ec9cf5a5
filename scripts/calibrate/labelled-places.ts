import { readFileSync } from 'node:fs'
import type { Gazetteer } from '@/lib/domain/gazetteer'
import { distanceKm } from '@/lib/domain/geometry'
import { overlaps } from '@/lib/domain/span'
import type { Evidence } from '@/lib/domain/toponym'
import { recognise } from '@/lib/geocode/recognise'
import { resolve } from '@/lib/geocode/resolve'
import { RIGHT_WITHIN_KM } from '@/lib/geocode/resolve/certainty'
import { prepareText } from '@/lib/text/prepare'
import { stretchesOf } from '@/lib/text/stretches'

interface LabelledText {
  text: string
  toponyms: { start: number; end: number; lat: number | null; lng: number | null }[]
}

/** A place that the reader gave, with what it rests on, and whether it lies where the label says. */
export interface LabelledPlace {
  evidence: Evidence
  right: boolean
}

/** Reads a labelled corpus (JSON Lines) as it reads news. Places that no label speaks of are left out. */
export function labelledPlaces(file: string, gazetteer: Gazetteer): LabelledPlace[] {
  const texts = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return texts.flatMap((line) => placesOf(JSON.parse(line), gazetteer))
}

function placesOf({ text, toponyms }: LabelledText, gazetteer: Gazetteer): LabelledPlace[] {
  return stretchesOf(text).flatMap(({ start, end }) => {
    const prepared = prepareText(text.slice(start, end))
    return resolve(prepared, recognise(prepared, gazetteer), gazetteer).flatMap(({ place, evidence, ...at }) => {
      const label = toponyms.find((one) => overlaps(one, { start: at.start + start, end: at.end + start }))
      if (!place || !evidence || !label || label.lat === null || label.lng === null) return []
      return [{ evidence, right: distanceKm(place, { lng: label.lng, lat: label.lat }) <= RIGHT_WITHIN_KM }]
    })
  })
}
