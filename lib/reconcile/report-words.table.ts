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
  удар ударили ударила атака атакували атакували обстріл обстріляли дрони дронів дронами безпілотники безпілотників
  шахеди шахедів ракета ракети ракетами бомби бомбами росія російські росіяни окупанти ворог україна українські війська
  область обласної район району місто місті громада внаслідок поранено поранені загинули загинув постраждали людей
  людина чоловік жінка дитина дітей ніч ночі вночі уночі ранку ранок вечора вечір вдень січня лютого березня квітня
  травня червня липня серпня вересня жовтня листопада грудня пожежа пожежу загорівся виникла сталася пошкоджено
  знищено повідомив повідомила повідомили заявив після через також порт будинок будинки нафтобаза станція
  удары ударов атаковали обстрел обстреляли беспилотники беспилотников беспилотника ракетами бомбы россия российские
  оккупанты враг украина украинские город городе результате ранены погибли погиб пострадали человек мужчина женщина
  ребенок детей ночь ночью утром вечером днем января февраля марта апреля мая июня июля августа сентября октября
  ноября декабря пожар пожара начался возник загорелась загорелся произошел поврежден повреждены уничтожен уничтожены
  сообщил сообщила сообщили заявил после также дом дома нефтебаза нефтебазу станция
`)

/** What is hit, by name: what a sentence that tells of several places has of each other's targets. */
export const TARGET_NOUNS = wordSet(`
  depot depots refinery refineries terminal terminals plant plants substation substations port ports vessel vessels ship
  ships tanker tankers boat boats house houses apartment apartments hospital hospitals school schools railway train
  trains locomotive bridge bridges airfield airfields airbase warehouse warehouses market
  нафтобаза нафтобазу нпз завод підстанція порт корабель судно танкер будинок будинки лікарня школа потяг поїзд міст
  аеродром склад нефтебаза нефтебазу подстанция корабль дом дома больница школа поезд мост аэродром
`)

/** Words by which a report says that the like has happened there before. */
export const AGAIN_WORDS = wordSet(`
  again another second
  знову вдруге повторно повторний повторна повторний черговий чергова
  снова вновь вторично повторно повторный повторная очередной очередная
`)

/** Who dies or is found later: "another person" is no other strike. */
export const PERSONS = wordSet(`
  person people man woman boy girl child victim resident civilian employee worker rescuer patient body two three four five
  людина людей чоловік жінка дитина хлопець дівчина мешканець працівник тіло
  человек людей мужчина женщина ребенок мальчик девочка житель работник тело
`)
