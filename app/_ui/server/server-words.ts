const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })

/** "14:05 UTC", and of another day "27 November, 14:05 UTC". */
export function asOfWords(time: number, now: number): string {
  const clock = `${timeFormat.format(time)} UTC`
  const day = dayFormat.format(time)
  return day === dayFormat.format(now) && Math.abs(now - time) < 86_400_000 ? clock : `${day}, ${clock}`
}
