/**
 * A square picture for the map, drawn by `paint` in logical pixels. It is drawn where it is read: from a graphics card
 * each one would be waited for, and a map that is moved asks for hundreds at once.
 */
export function drawnImage(
  size: number,
  pixelRatio: number,
  paint: (context: CanvasRenderingContext2D) => void,
): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size * pixelRatio
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('this browser gives no 2D canvas')
  context.scale(pixelRatio, pixelRatio)
  paint(context)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
