'use client'

import { Download, Pencil, RefreshCw, Trash2, Upload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useId, useRef, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button, IconButton } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import type { Filter } from '../queries'
import { saveFile } from '../save-file'
import { renamed, type SavedView, viewName, viewsIn, viewsText, withoutView, withViews } from './saved-view'
import { keepViews, useSavedViews } from './use-saved-views'
import { WatchBox } from './watch-box'

const searchNow = () => window.location.search.replace(/^\?/, '')

/** The views that are saved in this browser, a field to save this one, and the watch on it. */
export function ViewsMenu({ filter }: { filter: Filter }) {
  const { t } = useTongue()
  const { views, trouble } = useSavedViews()
  const [name, setName] = useState('')
  const [said, setSaid] = useState('')
  /** What a deletion, an import or a replacement is undone to. */
  const [before, setBefore] = useState<readonly SavedView[] | null>(null)

  const change = (next: readonly SavedView[], words: string, isUndoable = true) => {
    setBefore(isUndoable ? views : null)
    keepViews(next)
    setSaid(words)
  }
  const save = () => {
    const view = viewName(name)
    if (!view) return setSaid(t('views.nameless'))
    const isThere = views.some((one) => one.name === view)
    change(
      withViews(views, [{ name: view, search: searchNow() }]),
      isThere ? t('views.replaced', { name: view }) : t('views.saved', { name: view }),
    )
    setName('')
  }
  return (
    <div className="flex flex-col gap-4 p-4">
      <form
        className="flex flex-col gap-1"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <label htmlFor="view-name" className="text-sm font-semibold">
          {t('views.save')}
        </label>
        <div className="flex gap-2">
          <input
            id="view-name"
            value={name}
            maxLength={80}
            autoComplete="off"
            placeholder={t('views.namePlaceholder')}
            onChange={(event) => setName(event.currentTarget.value)}
            className="tap min-w-0 flex-1 rounded-control border border-edge bg-surface px-2.5 text-base"
          />
          <Button type="submit" look="primary">
            {t('views.saveButton')}
          </Button>
        </div>
        <p className="text-sm text-ink-3">{t('views.saveNote')}</p>
      </form>
      {trouble && (
        <Notice title={trouble === 'tab' ? t('views.notKept') : t('views.broken')}>
          {trouble === 'tab' ? t('views.notKeptNote') : t('views.brokenNote')}
        </Notice>
      )}
      <p role="status" className={said ? 'flex items-center justify-between gap-2 text-sm text-ink-2' : 'sr-only'}>
        <span className="min-w-0 break-words">{said}</span>
        {before && (
          <Button
            onClick={() => {
              keepViews(before)
              setBefore(null)
              setSaid(t('views.undone'))
            }}
          >
            {t('views.undo')}
          </Button>
        )}
      </p>
      {views.length > 0 ? (
        <ul aria-label={t('views.list')} className="-mx-2 flex flex-col">
          {views.map((view) => (
            <ViewLine key={view.name} view={view} views={views} onChange={change} />
          ))}
        </ul>
      ) : (
        <p className="text-sm text-ink-2">{t('views.none')}</p>
      )}
      <Files views={views} onChange={change} onSaid={setSaid} />
      <WatchBox filter={filter} />
    </div>
  )
}

type Change = (next: readonly SavedView[], words: string, isUndoable?: boolean) => void

function ViewLine({ view, views, onChange }: { view: SavedView; views: readonly SavedView[]; onChange: Change }) {
  const { t } = useTongue()
  const router = useRouter()
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  const { name } = view
  const type = (typed: string | null) => {
    setDraft(typed)
    setProblem('')
  }
  const rename = () => {
    const next = viewName(draft ?? '')
    if (!next) return setProblem(t('views.nameless'))
    const changed = renamed(views, name, next)
    if (!changed) return setProblem(t('views.taken', { name: next }))
    type(null)
    if (next !== name) onChange(changed, t('views.renamed', { name: next }))
  }
  if (draft !== null)
    return (
      <li className="px-2 py-1">
        <form
          className="flex gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            rename()
          }}
        >
          <input
            aria-label={t('views.newName', { name })}
            aria-invalid={problem !== ''}
            aria-describedby={problem ? id : undefined}
            value={draft}
            maxLength={80}
            // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
            autoFocus
            onChange={(event) => type(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              // The box stays open.
              event.preventDefault()
              event.stopPropagation()
              type(null)
            }}
            className={`tap min-w-0 flex-1 rounded-control border bg-surface px-2.5 text-base ${problem ? 'border-danger' : 'border-edge'}`}
          />
          <Button type="submit">{t('views.renameButton')}</Button>
        </form>
        {problem && (
          <p id={id} role="alert" className="pt-1 text-sm break-words text-danger">
            {problem}
          </p>
        )}
      </li>
    )
  return (
    <li className="flex items-center rounded-control hover:bg-hover">
      <a
        href={`/?${view.search}`}
        className="tap flex min-w-0 flex-1 items-center px-2 text-base font-semibold text-ink"
        onClick={(event) => {
          // In a new tab as everywhere; here without loading the page anew.
          if (event.metaKey || event.ctrlKey || event.shiftKey) return
          event.preventDefault()
          event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
          router.push(`/?${view.search}`)
        }}
      >
        <span className="truncate">{name}</span>
      </a>
      <IconButton label={t('views.rename', { name })} onClick={() => type(name)}>
        <Pencil size={14} aria-hidden />
      </IconButton>
      <IconButton
        label={t('views.replace', { name })}
        onClick={() => onChange(withViews(views, [{ name, search: searchNow() }]), t('views.replaced', { name }))}
      >
        <RefreshCw size={14} aria-hidden />
      </IconButton>
      <IconButton
        label={t('views.delete', { name })}
        onClick={(event) => {
          // The focus would be lost with the line.
          event.currentTarget.closest('[popover]')?.querySelector<HTMLElement>('#view-name')?.focus()
          onChange(withoutView(views, name), t('views.deleted', { name }))
        }}
      >
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </li>
  )
}

interface FilesProps {
  views: readonly SavedView[]
  onChange: Change
  onSaid(words: string): void
}

/** The views as a file, for another browser or a colleague. */
function Files({ views, onChange, onSaid }: FilesProps) {
  const { t } = useTongue()
  const picker = useRef<HTMLInputElement>(null)
  const take = async (file: File | undefined) => {
    if (!file) return
    const more = viewsIn(await file.text().catch(() => ''))
    if (!more) return onSaid(t('views.noFile'))
    onChange(withViews(views, more), t('views.imported', { count: more.length }))
  }
  return (
    <div className="flex flex-wrap gap-2">
      {views.length > 0 && (
        <Button
          onClick={() => saveFile('groundtrace-views.json', new Blob([viewsText(views)], { type: 'application/json' }))}
        >
          <Download size={14} aria-hidden />
          {t('views.export')}
        </Button>
      )}
      <Button onClick={() => picker.current?.click()}>
        <Upload size={14} aria-hidden />
        {t('views.import')}
      </Button>
      <input
        ref={picker}
        type="file"
        accept="application/json,.json"
        aria-label={t('views.importFile')}
        className="hidden"
        onChange={(event) => {
          const { currentTarget } = event
          void take(currentTarget.files?.[0]).finally(() => {
            currentTarget.value = ''
          })
        }}
      />
    </div>
  )
}
