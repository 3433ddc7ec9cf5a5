/** The strip of national barrages over the timeline. */
export const barrages = {
  title: 'National barrages',
  count: '{count, plural, =0 {none among these events} one {# in these dates} other {# in these dates}}',
  intercepted: 'shot down',
  suppressed: 'jammed or lost',
  other: 'the rest of the launched',
  unknown: 'not told',
  range: '{low}–{high}',
  told: '{country}, {when}. Launched: {launched}. Shot down: {intercepted}. Jammed or lost: {suppressed}.',
  toldDisputed:
    '{country}, {when}. Launched: {launched}. Shot down: {intercepted}. Jammed or lost: {suppressed}. The numbers are disputed.',
} as const
