/** Font stacks of labels. Without a `glyphs` URL these are CSS families, drawn in the browser. */
export interface LabelFonts {
  regular: string[]
  strong: string[]
}

/** The page's own font. The map library reads the weight from the first name, so "SemiBold" stands before the family. */
export const PAGE_FONTS: LabelFonts = { regular: ['Noto Sans'], strong: ['Noto Sans SemiBold', 'Noto Sans'] }

/** What the public glyph servers behind online styles carry. */
export const SERVED_FONTS: LabelFonts = { regular: ['Noto Sans Regular'], strong: ['Noto Sans Bold'] }

// One letter of each subset that labels use: Latin, Latin extended, Cyrillic, Cyrillic extended.
const SAMPLE = 'KãşКґ'

/**
 * Loads the label fonts in every script before the first label is drawn: a glyph that is drawn from a fallback
 * font stays so for the life of the map. Fonts that cannot be loaded leave the fallback.
 */
export async function loadLabelFonts(): Promise<void> {
  const faces = ['400 24px "Noto Sans"', '600 24px "Noto Sans"']
  const results = await Promise.allSettled(faces.map((face) => document.fonts.load(face, SAMPLE)))
  for (const result of results) {
    if (result.status === 'rejected') console.warn('A label font could not be loaded.', result.reason)
  }
}
