import type { Tongue } from '@/app/_i18n/tongue'
import { Problem, Unreachable } from '../fetch-json'

/** What went wrong, for people. What the server says of it is in English, as all of the API is. */
export function errorWords({ t }: Tongue, error: Error): string {
  if (error instanceof Unreachable) return t('pages.unreachable')
  if (error instanceof Problem && error.detail === null) return t('pages.answered', { status: String(error.status) })
  return error.message
}
