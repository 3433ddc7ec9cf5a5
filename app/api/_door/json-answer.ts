/**
 * JSON of a length that counts, such as a page of a thousand events. `Response.json` says the same, but Node 20 takes
 * twice as long to write its text as bytes as a buffer does (1.2 MB: 2.8 ms and 1.4).
 */
export function jsonAnswer(body: unknown, headers: Readonly<Record<string, string>>): Response {
  return new Response(Buffer.from(JSON.stringify(body)), { headers })
}
