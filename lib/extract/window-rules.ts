import { CLOCK_RULES } from './clock-rules'
import { DATE_RULES } from './date-rules'
import { RELATIVE_RULES } from './relative-rules'
import type { WindowRule } from './window-rule'

/** Ordered: a rule that matches takes its words from those after it. */
export const WINDOW_RULES: readonly WindowRule[] = [...CLOCK_RULES, ...DATE_RULES, ...RELATIVE_RULES]
