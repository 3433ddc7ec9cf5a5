'use client'

import { preload } from 'react-dom'
import type { Language } from '../_i18n/language'

const LATIN = [
  new URL('@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2', import.meta.url),
  new URL('@fontsource/noto-sans/files/noto-sans-latin-600-normal.woff2', import.meta.url),
]
const CYRILLIC = [
  new URL('@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2', import.meta.url),
  new URL('@fontsource/noto-sans/files/noto-sans-cyrillic-600-normal.woff2', import.meta.url),
]

/** Asks for the fonts of the language ahead of the style sheet that names them: letters that change move what is about them. */
export function PreloadFonts({ language }: { language: Language }) {
  for (const { pathname } of language === 'uk' ? [...CYRILLIC, ...LATIN] : LATIN)
    preload(pathname, { as: 'font', type: 'font/woff2', crossOrigin: '' })
  return null
}
