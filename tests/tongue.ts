import { messagesIn } from '@/app/_i18n/messages'
import { type Tongue, tongueOf } from '@/app/_i18n/tongue'

const [en, uk] = await Promise.all([messagesIn('en'), messagesIn('uk')])

/** What a reader is answered in where nothing is chosen: English, and UTC. */
export const ENGLISH: Tongue = tongueOf({ language: 'en', timeZone: 'UTC', messages: en })
export const UKRAINIAN: Tongue = tongueOf({ language: 'uk', timeZone: 'UTC', messages: uk })

/** The same language in another time zone. */
export const inZone = ({ language, messages }: Tongue, timeZone: string): Tongue =>
  tongueOf({ language, messages, timeZone })
