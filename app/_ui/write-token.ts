/** Where the write token is kept, in the session storage of this tab: it goes nowhere but into requests that write. */
export const TOKEN_KEY = 'groundtrace-token'

/** What a request that writes says of who sends it. */
export const bearer = (token: string) => ({ Authorization: `Bearer ${token.trim()}` })
