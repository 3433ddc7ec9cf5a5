/**
 * The answer, marked with the version of the data; 304 without asking for it when the client holds that version.
 * The mark is weak: the same answer may be packed in several ways.
 */
export async function unlessHeld(
  request: Request,
  version: number,
  answer: () => Promise<Response>,
): Promise<Response> {
  const etag = `W/"${version}"`
  const held = request.headers.get('if-none-match')?.split(/\s*,\s*/)
  if (held?.some((tag) => tag === '*' || tag.replace(/^W\//, '') === `"${version}"`))
    return new Response(null, { status: 304, headers: { ETag: etag } })
  const response = await answer()
  response.headers.set('ETag', etag)
  return response
}
