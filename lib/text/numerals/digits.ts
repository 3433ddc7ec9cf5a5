import type { NumberValue } from '../quantities'

/** A number that is known. */
export function exact(value: number, last: number): NumberValue {
  return { low: value, high: value, last }
}

/** The value of digits with their marks of thousands and decimals. */
export function digits(text: string): number {
  if (/^\d{1,3}(?:[,.\u00a0\u202f]\d{3})+$/u.test(text)) return Number(text.replace(/\D/g, ''))
  return Number(text.replace(/[\u00a0\u202f]/g, '').replace(',', '.'))
}
