'use client'

import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { countWords } from '@/app/_ui/words/figure'
import { MAX_TEXT_BYTES } from '@/lib/domain/article'
import { byteLength, type Draft, type DraftField, type FieldProblems } from './article-draft'

interface Props {
  draft: Draft
  problems: FieldProblems
  busy: boolean
  onChange(draft: Draft): void
  onPreview(): void
}

/** The text and what is known of it. Nothing typed is ever cleared by an error. */
export function ArticleForm({ draft, problems, busy, onChange, onPreview }: Props) {
  const set = (field: DraftField) => (value: string) => onChange({ ...draft, [field]: value })
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        onPreview()
      }}
    >
      <Field name="text" label="Text of the article" problem={problems.text} hint={sizeWords(draft.text)}>
        {(props) => (
          <textarea
            {...props}
            rows={12}
            // Left to the browser: writing a long text back at every key would stall it.
            defaultValue={draft.text}
            onChange={(event) => set('text')(event.currentTarget.value)}
            // The system's font: a megabyte of Cyrillic in a served one takes the browser seconds to lay out.
            className={`${props.className} min-h-40 py-2 leading-relaxed [font-family:system-ui,sans-serif]`}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Line name="title" label="Title" draft={draft} problems={problems} set={set} hint="The headline" />
        <Line name="source" label="Source" draft={draft} problems={problems} set={set} hint="Who published it" />
        <Line
          name="url"
          label="Address"
          type="url"
          draft={draft}
          problems={problems}
          set={set}
          hint="Begins with http or https"
        />
        <Line
          name="publishedAt"
          label="Published on"
          type="date"
          draft={draft}
          problems={problems}
          set={set}
          hint="“Overnight” counts from here"
        />
      </div>
      <Button type="submit" look="primary" className="self-start" disabled={busy}>
        {busy ? 'Reading…' : 'Preview'}
      </Button>
    </form>
  )
}

/** How long it is, in bytes as the limit is; the limit itself only once it comes near. */
function sizeWords(text: string): string {
  const bytes = byteLength(text)
  if (bytes === 0) return 'Plain text, as copied from the page. Only this field is required.'
  return bytes < MAX_TEXT_BYTES / 2
    ? `${countWords(bytes)} bytes`
    : `${countWords(bytes)} of at most ${countWords(MAX_TEXT_BYTES)} bytes`
}

interface LineProps {
  name: DraftField
  label: string
  type?: 'text' | 'url' | 'date'
  hint?: string
  draft: Draft
  problems: FieldProblems
  set(field: DraftField): (value: string) => void
}

function Line({ name, label, type = 'text', hint, draft, problems, set }: LineProps) {
  return (
    <Field name={name} label={label} problem={problems[name]} hint={hint}>
      {(props) => (
        <input
          {...props}
          type={type}
          autoComplete="off"
          value={draft[name]}
          onChange={(event) => set(name)(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
