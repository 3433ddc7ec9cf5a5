const END = 'page-end'

/**
 * To be put at the end of a page that fills the window, which is laid out anew with each part of it that arrives:
 * browsers that can (Chromium) paint it first when this has come.
 */
export function PaintWhenWhole() {
  return (
    <>
      <link rel="expect" href={`#${END}`} blocking="render" />
      <span id={END} hidden />
    </>
  )
}
