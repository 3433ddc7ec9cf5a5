import { wordSet } from '@/lib/text/word-set'

/** Words that any report of a strike may have: two reports that share them share nothing yet. */
export const REPORT_WORDS = wordSet(`
  russia russian russians ukraine ukrainian ukrainians ukraine's russia's moscow kyiv occupied temporarily
  attack attacks attacked attacking strike strikes striking struck hits hitting target targets targeted targeting
  shelling shelled shell shells bombardment bombing bombed bomb bombs guided aerial drone drones uavs missile missiles
  rocket rockets ballistic cruise unmanned shahed weapon weapons launch launched launches launching fired fires fire
  shot down downed intercepted destroyed destroys destroy destroying damaged damages damage damaging explosion explosions
  blast blasts sparking sparked spark caused causing cause causes catch catches caught burning burn burns blaze ablaze
  injured injures injure injuring injury injuries wounded wounding wound wounds killed kills kill killing dead died
  death deaths casualties casualty civilian civilians people person persons child children woman women girl boys
  resident residents victims victim including among least number
  forces force troops army military defence defense defences defenses general staff units unit soldiers
  large-scale massive large major combined direct repeated
  region regions oblast oblasts krai district districts raion city town village area areas settlement settlements
  community republic territory southern northern eastern western central south north east west near
  overnight night nights morning evening afternoon daytime dawn today yesterday hours early late past last
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
  october november december week month year years
  said says reported reports report according authorities officials official local governor mayor head president
  zelenskyy zelensky administration ministry emergency service services confirmed confirms confirm statement
  depot depots refinery refineries facility facilities infrastructure energy port ports vessel vessels ship ships
  building buildings residential house houses apartment hospital school railway bridge airfield airbase base plant
  photos photo video videos updated exclusive analysis
  that this these those with from into onto over under after before during while when where which what have been were
  being more than most some several many also their they them there then about against across between around through
  first second third three four five seven eight nine eleven twelve dozens result results resulted another once again
  time left leaves leaving other others still only such just well will would could than
  удар удару удари ударів ударила ударили атака атаки атаку атакували обстріл обстріли дрон дрони дронів ракета ракети
  росія російські росіяни україна українські війська область області місто місті внаслідок поранені поранено загинули
  загинув постраждали людей вночі уночі ранку вечора повідомив повідомили
  удары ударов ударили атаку атаковали обстрел дроны дронов ракеты россия российские украина украинские войска города
  городе результате ранены ранены погибли погиб пострадали человек ночью утром вечером сообщил сообщили
`)

/** Words by which a report says that the like has happened there before. */
export const AGAIN_WORDS = wordSet(`
  again another second
  знову вдруге повторно повторний повторна повторний черговий чергова
  снова вновь вторично повторно повторный повторная очередной очередная
`)
