import type { Kind } from '@/lib/domain/kinds'

/** The ink of the legend, what it stands on, or the colour of a kind. */
export type FormPaint = 'ink' | 'ground' | Kind

/** A part of a form in a frame of `FORM_SIZE`, as a path that both a page and a canvas draw. */
export interface FormPart {
  d: string
  fill?: FormPaint
  line?: FormPaint
  width?: number
  dashes?: readonly number[]
}

export interface LegendForm {
  name: 'settlement' | 'radius' | 'disagree' | 'disagreeCrowd' | 'several' | 'crowd' | 'mentioned'
  parts: readonly FormPart[]
  /** A number in its middle. */
  number?: number
}

export const FORM_SIZE = { width: 24, height: 18 }
export const FORM_NUMBER_PX = 10

const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`
const outlined = (d: string, dashes?: readonly number[]): FormPart => ({
  d,
  line: 'ink',
  width: 1.5,
  ...(dashes && { dashes }),
})
/** Of a ring as small as this: six around it. */
const DASHES = [3, 2.5]
/** A dot of which the right half is hollow. */
const halfHollow = (x: number): FormPart[] => [
  outlined(disc(x, 9, 4.75)),
  { d: `M${x} 4.25a4.75 4.75 0 0 0 0 9.5z`, fill: 'ink' },
]
const polygon = (...corners: string[]) => outlined(`M${corners.join('L')}z`)

const SLICES = [
  ['air_strike', 0, 0.45],
  ['missile_strike', 0.45, 0.75],
  ['interception', 0.75, 1],
] as const

/** Three slices, in the colours of three kinds. */
function pie(x: number, r: number): FormPart[] {
  const at = (turn: number) => {
    const angle = 2 * Math.PI * turn - Math.PI / 2
    return `${(x + r * Math.cos(angle)).toFixed(2)} ${(9 + r * Math.sin(angle)).toFixed(2)}`
  }
  return SLICES.map(([kind, from, to]) => ({
    ...{ d: `M${x} 9L${at(from)}A${r} ${r} 0 0 1 ${at(to)}Z`, fill: kind },
    ...{ line: 'ground', width: 0.75 },
  }))
}

/** What the map draws besides colours, as each of its marks looks (app/_map/mark-forms.ts, app/_map/mark-images.ts). */
export function legendForms(crowd: boolean): LegendForm[] {
  return [
    { name: 'settlement', parts: [{ d: disc(12, 9, 5.5), fill: 'ink' }] },
    { name: 'radius', parts: [outlined(disc(12, 9, 7.5))] },
    crowd
      ? // Its marks of what is wider than a settlement are small, and none is dashed.
        { name: 'disagreeCrowd', parts: halfHollow(12) }
      : { name: 'disagree', parts: [...halfHollow(5.5), outlined(disc(18, 9, 5.25), DASHES)] },
    crowd
      ? { name: 'crowd', parts: [...pie(5, 3.5), ...pie(16, 6.5)] }
      : {
          ...{ name: 'several', number: 3 },
          parts: [...pie(12, 9), { d: disc(12, 9, 7), fill: 'ink', line: 'ground', width: 1 }],
        },
    {
      name: 'mentioned',
      parts: [
        polygon('1 6', '7 6', '7 12', '1 12'),
        polygon('12 5.25', '15.75 12.25', '8.25 12.25'),
        polygon('20 5.25', '23.25 9', '20 12.75', '16.75 9'),
      ],
    },
  ]
}
