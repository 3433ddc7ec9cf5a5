/**
 * JSON of a length that counts, such as a page of a thousand events. `Response.json` says the same, but Node 20 takes
 * twice as long to write its text as bytes as a buffer does (1.2 MB: 2.8 ms and 1.4).
 */
export function jsonAnswer(body: unknown, headers: Readonly<Record<string, string>>): Response {
  return new Response(Buffer.from(JSON.stringify(body)), { headers })
}

const ROOM = 262_144
/** The most bytes that UTF-8 takes for one of a string's units. */
const WIDEST = 3

/**
 * A text that comes in pieces, each made to bytes while it is at hand: one string of a thousand events takes twice
 * as long (1.2 MB: 5.7 ms and 2.5).
 */
export function writtenAnswer(pieces: Iterable<string>, headers: Readonly<Record<string, string>>): Response {
  const full: Buffer[] = []
  let [room, used] = [Buffer.allocUnsafe(ROOM), 0]
  for (const piece of pieces) {
    if (piece.length * WIDEST > room.length - used) {
      full.push(room.subarray(0, used))
      room = Buffer.allocUnsafe(Math.max(ROOM, piece.length * WIDEST))
      used = 0
    }
    used += room.write(piece, used)
  }
  return new Response(Buffer.concat([...full, room.subarray(0, used)]), { headers })
}
