/**
 * The same answers, worked out once for each key: texts ask for the same words over and over. When so many are known all
 * are forgotten, which costs less than to keep them in order.
 */
export function remembered<Value>(most: number, work: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size >= most) known.clear()
    const made = work(key)
    known.set(key, made)
    return made
  }
}
