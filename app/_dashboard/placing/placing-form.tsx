'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Crosshair } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { fetchJson } from '@/app/_ui/fetch-json'
import { Field } from '@/app/_ui/field'
import { Notice } from '@/app/_ui/notice'
import { errorWords } from '@/app/_ui/words/error'
import { bearer, TOKEN_KEY } from '@/app/_ui/write-token'
import { POINT_PRECISIONS, type PointPrecision } from '@/lib/domain/placing'
import type { StoredClaim } from '@/lib/domain/query'
import { pointOfText } from '../area/typed-point'
import { GazetteerChoice } from './gazetteer-choice'
import {
  missingWords,
  type PlacingDraft,
  type PlacingField,
  type PlacingProblems,
  placingBody,
  pointText,
  refusedFields,
} from './placing-draft'
import { setPicking } from './point-picking'

const WHO_KEY = 'groundtrace-editor'
const EMPTY: PlacingDraft = {
  ...{ how: 'place', found: null, point: '', precision: 'spot', name: '', why: '', who: '' },
}

/** `place` gives the claim a place, `withdraw` takes back the one that it was given. */
export type PlacingTask = 'place' | 'withdraw'

interface Props {
  claim: StoredClaim
  task: PlacingTask
  onDone(): void
  onCancel(): void
}

/** Where it happened by the editor's word, with the reason, the name and the token. Nothing typed is lost by a refusal. */
export function PlacingForm({ claim, task, onDone, onCancel }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const client = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(EMPTY)
  const [token, setToken] = useState('')
  const [isPicking, setIsPicking] = useState(false)
  const [problems, setProblems] = useState<PlacingProblems>({})
  const set = (changed: Partial<PlacingDraft>) => {
    setDraft((before) => ({ ...before, ...changed }))
    setProblems({})
  }
  useEffect(() => {
    setToken(sessionStorage.getItem(TOKEN_KEY) ?? '')
    setDraft((before) => ({ ...before, who: sessionStorage.getItem(WHO_KEY) ?? '' }))
    form.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [])

  const { how, found, point, name } = draft
  useEffect(() => {
    const at = pointOfText(point)
    const [lng, lat] = found?.geometry.coordinates ?? []
    const meant =
      how === 'point'
        ? at && { lng: at[0], lat: at[1], name: name || t('placing.thePoint') }
        : found && lng !== undefined && lat !== undefined && { lng, lat, name: found.properties.name }
    const take = (picked: [number, number]) => {
      setDraft((before) => ({ ...before, point: pointText(picked) }))
      setProblems({})
      setIsPicking(false)
    }
    setPicking({ take: isPicking && how === 'point' ? take : null, mark: meant || null })
  }, [how, found, point, name, isPicking, t])
  useEffect(() => () => setPicking(null), [])

  const isPickingPoint = isPicking && how === 'point'
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (document.querySelector('dialog[open], :popover-open')) return
      // Not for the panel, which would take form and event with it.
      event.preventDefault()
      if (isPickingPoint) setIsPicking(false)
      else onCancel()
    }
    // Wherever the focus is: a point is picked on the map.
    document.addEventListener('keydown', leave)
    return () => document.removeEventListener('keydown', leave)
  }, [isPickingPoint, onCancel])

  const send = useMutation({
    mutationFn: async () => {
      const address = `/api/claims/${encodeURIComponent(claim.id)}/placing`
      const headers = bearer(token)
      if (task === 'withdraw') {
        const words = new URLSearchParams({ who: draft.who.trim(), why: draft.why.trim() })
        return fetchJson(`${address}?${words}`, { method: 'DELETE', headers })
      }
      const made = placingBody(draft)
      if ('missing' in made) throw new TypeError(made.missing.join())
      return fetchJson(address, {
        method: 'PUT',
        headers: { ...headers, 'Content-Type': 'application/json' },
        body: JSON.stringify(made.body),
      })
    },
    onSuccess: async () => {
      sessionStorage.setItem(TOKEN_KEY, token.trim())
      sessionStorage.setItem(WHO_KEY, draft.who.trim())
      await client.invalidateQueries()
      onDone()
    },
    onError: (error) => setProblems(refusedFields(tongue, error)),
  })

  const submit = () => {
    const made = placingBody(draft)
    const needed: PlacingField[] = [
      ...('missing' in made
        ? made.missing.filter((field) => task === 'place' || field === 'why' || field === 'who')
        : []),
      ...(token.trim() ? [] : (['token'] as const)),
    ]
    if (needed.length === 0) return send.mutate()
    setProblems(Object.fromEntries(needed.map((field) => [field, missingWords(tongue, field, draft)])))
    // The fields say what is wrong, and the first of them has the focus.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const isFieldless = send.error && Object.keys(problems).length === 0

  return (
    <form
      ref={form}
      noValidate
      aria-label={task === 'place' ? t('placing.place') : t('placing.withdraw')}
      className="flex flex-col gap-4 rounded-card border border-edge p-3"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {task === 'place' && (
        <>
          <fieldset className="flex flex-wrap gap-x-4">
            <legend className="text-sm font-semibold">{t('placing.how')}</legend>
            {(['place', 'point'] as const).map((value) => (
              <label key={value} className="tap flex items-center gap-2 text-sm">
                <input
                  type="radio"
                  name="how"
                  checked={how === value}
                  onChange={() => set({ how: value })}
                  className="accent-accent"
                />
                {value === 'place' ? t('placing.howPlace') : t('placing.howPoint')}
              </label>
            ))}
          </fieldset>
          {how === 'point' && (
            <PointFields
              draft={draft}
              problems={problems}
              isPicking={isPicking}
              onPicking={setIsPicking}
              onChange={set}
            />
          )}
          <GazetteerChoice
            key={how}
            label={how === 'place' ? t('placing.findPlace') : t('placing.liesBy')}
            hint={how === 'place' ? t('placing.findPlaceHint') : t('placing.liesByHint')}
            problem={problems.place}
            chosen={found}
            onChoose={(place) => set({ found: place })}
          />
        </>
      )}
      <Field name="why" label={t('placing.why')} hint={t('placing.whyHint')} problem={problems.why}>
        {(props) => (
          <textarea
            {...props}
            rows={2}
            maxLength={1000}
            className={`${props.className} py-1.5`}
            value={draft.why}
            onChange={(event) => set({ why: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field name="who" label={t('placing.who')} hint={t('placing.whoHint')} problem={problems.who}>
        {(props) => (
          <input
            {...props}
            autoComplete="name"
            maxLength={100}
            value={draft.who}
            onChange={(event) => set({ who: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field name="token" label={t('placing.token')} hint={t('placing.tokenHint')} problem={problems.token}>
        {(props) => (
          <input
            {...props}
            type="password"
            autoComplete="off"
            value={token}
            onChange={(event) => {
              setToken(event.currentTarget.value)
              setProblems({})
            }}
          />
        )}
      </Field>
      {isFieldless && (
        <Notice tone="danger" title={t('placing.failed')}>
          {errorWords(tongue, send.error)}
        </Notice>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" disabled={send.isPending}>
          {send.isPending ? t('placing.saving') : task === 'place' ? t('placing.save') : t('placing.takeBack')}
        </Button>
        <Button onClick={onCancel}>{t('placing.cancel')}</Button>
      </div>
    </form>
  )
}

interface PointProps {
  draft: PlacingDraft
  problems: PlacingProblems
  isPicking: boolean
  onPicking(picking: boolean): void
  onChange(changed: Partial<PlacingDraft>): void
}

/** The point, clicked or typed; how exactly it is meant; and what it is called. */
function PointFields({ draft, problems, isPicking, onPicking, onChange }: PointProps) {
  const { t } = useTongue()
  return (
    <>
      <div className="flex flex-col gap-2">
        <Field name="point" label={t('placing.point')} hint={t('placing.pointHint')} problem={problems.point}>
          {(props) => (
            <input
              {...props}
              autoComplete="off"
              inputMode="text"
              value={draft.point}
              onChange={(event) => onChange({ point: event.currentTarget.value })}
            />
          )}
        </Field>
        <Button className="self-start" aria-pressed={isPicking} onClick={() => onPicking(!isPicking)}>
          <Crosshair size={14} aria-hidden />
          {isPicking ? t('placing.picking') : t('placing.pick')}
        </Button>
      </div>
      <Field name="precision" label={t('placing.precision')}>
        {(props) => (
          <select
            {...props}
            value={draft.precision}
            onChange={(event) => onChange({ precision: event.currentTarget.value as PointPrecision })}
          >
            {POINT_PRECISIONS.map((precision) => (
              <option key={precision} value={precision}>
                {t(`placing.precisions.${precision}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="name" label={t('placing.name')} hint={t('placing.nameHint')} problem={problems.name}>
        {(props) => (
          <input
            {...props}
            autoComplete="off"
            maxLength={200}
            value={draft.name}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  )
}
