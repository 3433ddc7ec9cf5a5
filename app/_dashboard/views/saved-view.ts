import { z } from 'zod'

const LONGEST_NAME = 80
const MOST_VIEWS = 200

/** A state of the dashboard under a name. What its address can't mean any more counts as not given, as everywhere. */
const savedViewSchema = z.object({
  name: z.string().trim().min(1).max(LONGEST_NAME),
  /** The search part of the address, without the question mark. */
  search: z.string().max(4000),
})
export type SavedView = z.infer<typeof savedViewSchema>

const FILE = 'groundtrace-views'
const fileSchema = z.object({ kind: z.literal(FILE), views: z.array(z.unknown()).max(MOST_VIEWS) })

/** The views as a file, which is also how the browser keeps them. */
export function viewsText(views: readonly SavedView[]): string {
  return `${JSON.stringify({ kind: FILE, views }, null, 2)}\n`
}

/** The views in a text, those that are none passed over; null when it is no file of views at all. */
export function viewsIn(text: string): SavedView[] | null {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return null
  }
  const file = fileSchema.safeParse(json)
  if (!file.success) return null
  const views = file.data.views.flatMap((one) => savedViewSchema.safeParse(one).data ?? [])
  return withViews([], views)
}

/** The name as it is kept; null when nothing is left of it. */
export function viewName(typed: string): string | null {
  return savedViewSchema.shape.name.safeParse(typed.trim().slice(0, LONGEST_NAME)).data ?? null
}

/** With these beside them; one of a name that is there takes its place. */
export function withViews(views: readonly SavedView[], more: readonly SavedView[]): SavedView[] {
  const byName = new Map([...views, ...more].map((view) => [view.name, view]))
  return [...byName.values()].slice(0, MOST_VIEWS)
}

export function withoutView(views: readonly SavedView[], name: string): SavedView[] {
  return views.filter((view) => view.name !== name)
}

/** Under another name, where it stands; null where another view has that name, which would be lost. */
export function renamed(views: readonly SavedView[], from: string, to: string): SavedView[] | null {
  if (from !== to && views.some(({ name }) => name === to)) return null
  return views.map((view) => (view.name === from ? { ...view, name: to } : view))
}
