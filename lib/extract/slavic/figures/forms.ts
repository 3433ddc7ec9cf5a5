import { wordSet } from '@/lib/text/word-set'

// Case endings of nouns, hard and soft, of all genders.
const NOUN = wordSet(`
  а я и ы і ї е є у ю о ом ем єм ью ою ею єю ой ей ій їй ові еві єві ів їв ов ев ам ям ами ями ах ях ь ї й ом
`)
// Endings of adjectives and participles, long and short.
const ADJECTIVE = wordSet(`
  о а ы и і ий ій ый ой ого его ому ему им ім ым ом ем ої ей ою ею ая яя я у ю ую юю е є ое ее ї ие ые их іх ых ими
  іми ыми єю єї
`)

/** Every form of nouns given by their stems, in lower case with е for ё. Most belong to no paradigm, and none to a word. */
export const nounForms = (stems: string) => forms(stems, NOUN)

/** Every form of adjectives and participles given by their stems. */
export const adjectiveForms = (stems: string) => forms(stems, ADJECTIVE)

function forms(stems: string, endings: ReadonlySet<string>): string[] {
  return [...wordSet(stems)].flatMap((stem) => [stem, ...[...endings].map((ending) => stem + ending)])
}
