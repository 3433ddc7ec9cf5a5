/** To the right and down, as on the screen. */
export type Way = readonly [x: number, y: number]

export const ARROWS: Readonly<Record<string, Way>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** How far an arrow key moves a point, in pixels; with Shift it is taken far at once. */
export const stepPx = ({ shiftKey }: { shiftKey: boolean }) => (shiftKey ? 64 : 8)
