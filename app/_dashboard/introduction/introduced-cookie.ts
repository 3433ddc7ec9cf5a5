/** Says that this browser's reader has had the introduction. Tests set it too (tests/browser/chromium.ts). */
export const INTRODUCED_COOKIE = 'groundtrace-introduced'
