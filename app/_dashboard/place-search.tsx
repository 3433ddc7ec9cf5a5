'use client'

import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { Pin } from '@/app/_map/place-pin'
import { IconButton } from '@/app/_ui/button'
import type { FoundPlaceFeature } from '@/lib/format/place-search'
import { PlaceSuggestions } from './later-parts'
import { usePlaceSearch } from './use-place-search'

interface Props {
  /** The place that is marked on the map; its name stands in the box. */
  pin: Pin | null
  /** `lng,lat` of what the map shows, or null where it shows too much for anything to be near. */
  near: string | null
  onPick(place: FoundPlaceFeature): void
  onClear(): void
}

/** A box to find places by name, as an ARIA combobox. "/" leads to it, Enter takes the first or the chosen one. */
export function PlaceSearch({ pin, near, onPick, onClear }: Props) {
  const { t } = useTongue()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(pin?.name ?? '')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [said, setSaid] = useState('')
  const search = usePlaceSearch(text, near, open)
  const places = search.found ?? []
  useSlashKey(input)

  // The pin changes from elsewhere too: by Back, by Clear.
  const [shownPin, setShownPin] = useState(pin)
  if (pin !== shownPin) {
    setShownPin(pin)
    setText(pin?.name ?? '')
  }

  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const pick = (place: FoundPlaceFeature | undefined) => {
    if (!place) return
    setText(place.properties.name)
    setSaid(t('search.shows', { name: place.properties.name }))
    close()
    onPick(place)
    // The keyboard of a phone would cover the map that was asked for.
    if (window.matchMedia('(pointer: coarse)').matches) input.current?.blur()
  }
  const clear = () => {
    setText('')
    setSaid('')
    close()
    if (pin) onClear()
  }
  const step = (by: 1 | -1) => {
    setOpen(true)
    if (places.length === 0) return
    setActive((from) => (from < 0 && by < 0 ? places.length - 1 : (from + by + places.length) % places.length))
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault()
        return step(event.key === 'ArrowDown' ? 1 : -1)
      case 'Enter':
        event.preventDefault()
        if (places[active]) return pick(places[active])
        // One that fails is told where the suggestions would be.
        if (open) search.first().then(pick, () => setOpen(true))
        return
      case 'Escape':
        if (!open && text === '') return
        // Not for the panel beside the map, which closes by it too.
        event.preventDefault()
        event.nativeEvent.stopImmediatePropagation()
        return open ? close() : clear()
    }
  }

  const isShown = open && search.isName
  const listId = `${id}-list`
  const optionId = (index: number) => `${id}-${index}`
  return (
    <search
      className="min-w-0 flex-1 md:max-w-80"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) close()
      }}
    >
      <div className="tap flex items-center rounded-control border border-edge bg-surface shadow-float focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent">
        <Search size={14} aria-hidden className="ml-2.5 shrink-0 text-ink-3" />
        <input
          ref={input}
          role="combobox"
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          aria-label={t('search.find')}
          aria-keyshortcuts="/"
          aria-autocomplete="list"
          aria-expanded={isShown && places.length > 0}
          aria-controls={listId}
          aria-activedescendant={isShown && places[active] ? optionId(active) : undefined}
          placeholder={t('search.find')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setActive(-1)
            setOpen(true)
          }}
          onKeyDown={onKeyDown}
          // At less than 16 px a phone zooms into the page.
          className="peer min-w-0 flex-1 bg-transparent px-2 py-1 text-sm text-ink outline-none placeholder:text-ink-3 pointer-coarse:text-lg"
        />
        {text || pin ? (
          <IconButton
            label={t('search.clear')}
            className="-my-px"
            onClick={() => {
              clear()
              input.current?.focus()
            }}
          >
            <X size={14} aria-hidden />
          </IconButton>
        ) : (
          <kbd
            aria-hidden
            className="mr-2 rounded-control border border-line px-1.5 font-sans text-xs text-ink-3 peer-focus:hidden pointer-coarse:hidden"
          >
            /
          </kbd>
        )}
      </div>
      <p role="status" className="sr-only">
        {isShown && search.isSettled && !search.error ? t('search.found', { count: places.length }) : said}
      </p>
      <PlaceSuggestions
        shown={isShown}
        listId={listId}
        optionId={optionId}
        typed={text.trim()}
        places={search.found}
        settled={search.isSettled}
        error={search.error}
        active={active}
        onActive={setActive}
        onPick={pick}
        onRetry={search.retry}
      />
    </search>
  )
}

/** "/" puts the cursor into the box, unless it is typed into a field or a dialog is open. */
function useSlashKey(input: { readonly current: HTMLInputElement | null }) {
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const { target } = event
      if (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select')))
        return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', focus)
    return () => document.removeEventListener('keydown', focus)
  }, [input])
}
