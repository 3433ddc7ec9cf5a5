/** What is said while the server does not answer. */
export const connection = {
  lost: 'The server does not answer.',
  asOf: 'What you see is from {time}.',
  tryingIn: 'Trying again in {seconds, number} s.',
  trying: 'Trying again…',
  tryNow: 'Try now',
  back: 'The server answers again.',
  beforeTitle: 'What you see is not what you asked for last',
  before:
    'Nothing is kept here of these dates and kinds. Until the server answers, the map and the list show what they showed before.',
  nothingTitle: 'Nothing is kept here of this filter',
  nothing: 'It comes when the server answers.',
  pageTitle: 'This page is not kept here',
  page: 'The server does not answer, and this browser keeps only pages that you have opened before. The page comes by itself when the server answers.',
  toMap: 'Go to the map',
} as const
