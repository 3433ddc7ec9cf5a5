'use client'

import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
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
  const tongue = useTongue()
  const { t } = tongue
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
      <Field name="text" label={t('read.text')} problem={problems.text} hint={sizeWords(tongue, draft.text)}>
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
        <Line
          name="title"
          label={t('read.headline')}
          draft={draft}
          problems={problems}
          set={set}
          hint={t('read.headlineHint')}
        />
        <Line
          name="source"
          label={t('read.source')}
          draft={draft}
          problems={problems}
          set={set}
          hint={t('read.sourceHint')}
        />
        <Line
          name="url"
          label={t('read.address')}
          type="url"
          draft={draft}
          problems={problems}
          set={set}
          hint={t('read.addressHint')}
        />
        <Line
          name="publishedAt"
          label={t('read.published')}
          type="date"
          draft={draft}
          problems={problems}
          set={set}
          hint={t('read.publishedHint')}
        />
      </div>
      <Button type="submit" look="primary" className="self-start" disabled={busy}>
        {t(busy ? 'read.reading' : 'read.preview')}
      </Button>
    </form>
  )
}

/** How long it is, in bytes as the limit is; the limit itself only once it comes near. */
function sizeWords({ t }: Tongue, text: string): string {
  const bytes = byteLength(text)
  if (bytes === 0) return t('read.textHint')
  return bytes < MAX_TEXT_BYTES / 2
    ? t('read.bytes', { count: bytes })
    : t('read.bytesOf', { count: bytes, most: MAX_TEXT_BYTES })
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
