import { wordSet } from '@/lib/text/word-set'

/** Words of those who count the dead and the damage where it happened. */
export const LOCAL_AUTHORITY = wordSet(`
  governor mayor administration prosecutor prosecutors police hospital hospitals rescuers emergency emergencies regional
  oblast district city town village council municipal health
  губернатор мер мэр міськрада голова глава ова адміністрація адміністрації администрация администрации прокуратура
  прокуратури прокуратуры поліція поліції полиция полиции дснс мчс рятувальники спасатели обласної області области
`)

/** Words of those who count for a whole country. */
export const NATIONAL_AUTHORITY = wordSet(`
  ministry minister president army military staff air force navy command defence defense government parliament
  міністерство міноборони президент армія генштаб повітряні сили командування уряд
  министерство минобороны президент армия генштаб командование правительство
`)

/** How claimants of one country are called, by ISO 3166-1 alpha-2: of the wars that this project follows most. */
export const OF_COUNTRY: Readonly<Record<string, ReadonlySet<string>>> = {
  UA: wordSet('ukraine ukrainian kyiv україна україни український українські украина украины украинский украинские'),
  RU: wordSet('russia russian moscow kremlin росія росії російський російські россия россии российский российские рф'),
  IL: wordSet('israel israeli idf'),
  PS: wordSet('palestinian gaza hamas'),
  LB: wordSet('lebanon lebanese hezbollah'),
  IR: wordSet('iran iranian tehran'),
  YE: wordSet('yemen yemeni houthi houthis'),
  SD: wordSet('sudan sudanese rsf'),
  MM: wordSet('myanmar junta'),
  IN: wordSet('india indian'),
  PK: wordSet('pakistan pakistani'),
}
