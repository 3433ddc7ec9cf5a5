import { anyOf, wholeWords } from '@/lib/text/word-pattern'

/** The words of a language by which a count is known to be of another time, or no longer to hold. */
export interface StatusWords {
  /** Totals of a whole war. */
  warTotal: RegExp
  /** At the head of a sentence behind the first: it tells of another day. */
  anotherDay: RegExp | null
  /** What was said at first. */
  first: RegExp
  /** What had been said before, wherever in the report it is told. */
  former: RegExp
  /** What was said later. */
  later: RegExp
}

/** English. */
export const ENGLISH_STATUS: StatusWords = {
  warTotal: new RegExp(
    [
      // "the biggest raid since the invasion" counts one raid.
      String.raw`(?<!\b${anyOf`biggest, largest, heaviest, deadliest, worst, greatest, longest, first, record, most \w+, second-\w+`}\b[^.;:]{0,70})\bsince (?:the )?(?:start|beginning|outbreak|full-scale|invasion|war)\b`,
      String.raw`|\b(?:in|during|over) (?:the )?(?:entire |whole |course of the )?war\b`,
      String.raw`|\btotal (?:death )?toll of the war\b`,
    ].join(''),
    'i',
  ),
  anotherDay: new RegExp(
    String.raw`^\W*(?:just |only |about )?(?:${anyOf`
      (?:\w+|\w+ \w+) (?:days?|weeks?|months?|years?) (?:earlier|before|ago|previously),
      (?:on )?the (?:day|night|week|month|year) before, on the eve, the previous (?:day|night|week|month|year)
    `})\b(?! yesterday)`,
    'i',
  ),
  first: wholeWords`
  first, initial(?:ly)?, at first, earlier, preliminary, early (?:reports?|count),
  had (?:named|given|put|counted|reported|spoken|said|told|earlier|initially), the day before, previous(?:ly)?
`,
  former: wholeWords`
    (?:earlier|first|initial|preliminary|previous) (?:reports?|counts?|tolls?|figures?|estimates?|statements?|tally|tallies),
    (?:earlier|initially|previously|at first|first) (?:put|gave|given|counted|reported|spoken|spoke|said|named|told),
    had (?:earlier |initially |previously |first |at first |originally )?(?:put|given|counted|reported|spoken|named),
    had (?:earlier|initially|previously|first|at first|originally) (?:said|told|been)
  `,
  later: wholeWords`
  later, then, by (?:evening|nightfall|morning|midday|noon|\w+day), now, rose, risen, rises, climbed, raised,
  updated, since then, grew, grown
`,
}
