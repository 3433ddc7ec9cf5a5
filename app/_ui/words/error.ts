import type { Tongue } from '@/app/_i18n/tongue'
import { Problem, Unreachable } from '../fetch-json'

/** What went wrong, for people. The server's own words are English, as all of the API is. */
export function errorWords({ t }: Tongue, error: Error): string {
  if (error instanceof Unreachable) return t('pages.unreachable')
  if (error instanceof Problem) {
    const { code, detail, status } = error
    return detail === null
      ? t('pages.answered', { status: String(status) })
      : t('pages.refused', { code: code ?? 'none', detail })
  }
  return error.message
}
