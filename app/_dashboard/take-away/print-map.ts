import type { MapPicture, Pictured } from '@/app/_map/map-picture'

let prepared: MapPicture | null = null

/** Prints the page with the map in the colours of paper. They take a moment, for which the printer itself does not wait. */
export async function printMap(map: Pictured): Promise<void> {
  try {
    prepared = await map.pictureIn('light')
  } catch (error) {
    console.warn('The map cannot be drawn for paper; it is printed as it is on the screen.', error)
  }
  window.addEventListener(
    'afterprint',
    () => {
      prepared = null
    },
    { once: true },
  )
  window.print()
}

/** The map to be printed now: where the browser's own menu asks for it, as it is on the screen. */
export function pictureForPaper(map: Pictured): MapPicture {
  return prepared ?? map.picture()
}

/** Whether these keys ask the browser to print. */
export function asksToPrint({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'p' && (ctrlKey || metaKey) && !shiftKey && !altKey
}
