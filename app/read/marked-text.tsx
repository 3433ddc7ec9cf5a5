import { stretches } from '@/app/_ui/event/found-words'
import type { MarkWhat } from './preview-features'

/** Each sort of find has a form of its own; the marker pen is for what makes a claim. */
const MARKS: Record<MarkWhat, { label: string; className: string }> = {
  site: { label: 'place of an event', className: 'found decoration-solid decoration-accent font-semibold' },
  context: { label: 'other place', className: 'found bg-transparent decoration-dashed' },
  actor: { label: 'place that stands for an actor', className: 'found bg-transparent decoration-dotted text-ink-2' },
  figure: { label: 'figure', className: 'found no-underline outline outline-1 outline-edge' },
  trigger: { label: 'what happened', className: 'found decoration-wavy italic' },
}

/** The text as sent, with all that was found in it. */
export function MarkedText({ text, marks }: { text: string; marks: { start: number; end: number; what: MarkWhat }[] }) {
  return (
    <p className="leading-loose break-words whitespace-pre-wrap">
      {stretches(text, 0, marks).map(({ start, text: words, what }) =>
        what.length === 0 ? (
          words
        ) : (
          <mark
            key={start}
            data-found={what.join(' ')}
            title={what.map((one) => MARKS[one].label).join(', ')}
            className={what.map((one) => MARKS[one].className).join(' ')}
          >
            {words}
          </mark>
        ),
      )}
    </p>
  )
}

export function MarkLegend() {
  return (
    <ul aria-label="Marks in the text" className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
      {Object.entries(MARKS).map(([what, { label, className }]) => (
        <li key={what}>
          <mark className={className}>{label}</mark>
        </li>
      ))}
    </ul>
  )
}
