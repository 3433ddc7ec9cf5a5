import { wordSet } from '@/lib/text/word-set'
/** Words after a name that say what kind of division it is. Plurals cover "Donetsk and Kherson oblasts". */
export const REGION_WORDS = wordSet(`
  oblast oblasts region regions province provinces krai kray republic governorate governorates
`)
export const DISTRICT_WORDS = wordSet(`
  district districts raion raions rayon rayons hromada hromadas community township townships county counties
  municipality
`)
/** "the city of X", "the village of X". */
export const SETTLEMENT_WORDS = wordSet('city town village settlement hamlet capital municipality stanitsa township')

/** Nouns of sites named after a place. */
export const FACILITY_WORDS = wordSet(`
  refinery refineries airfield airfields airbase airbases base bases airport airports port ports plant plants
  station stations facility facilities terminal terminals depot depots bridge dam shipyard harbour harbor complex
  npp hydropower
`)
/** Words that may stand between a name and its facility noun. */
export const FACILITY_MODIFIERS = wordSet(`
  oil fuel gas nuclear thermal power hydroelectric air naval military international sea marine processing chemical
  energy storage and petrochemical railway train
`)

/** A name before one of these belongs to something else: people, papers, clubs, units, laws. */
export const NOT_A_PLACE_AFTER = wordSet(`
  pipeline times post news tribune herald gazette university institute brigade battalion regiment division corps fc
  united club newspaper radio agreement agreements accord accords treaty declaration conference format process
  summit protocol protocols regime missile missiles bank park tank tanks system systems tribunal
  convention model group fleet legion airlines corridor
`)

/** Words that end a street's name. */
export const STREET_WORDS = wordSet(`
  street st avenue ave road rd boulevard blvd lane ln drive dr court ct place pl terrace highway hwy parkway pkwy
  turnpike freeway expressway streets avenues roads boulevards lanes drives prospekt alley
`)

/** Titles before a person's name. */
export const TITLES = wordSet(`
  mr mrs ms dr prof gen general lt col colonel maj major capt captain sgt president governor gov mayor minister
  secretary chancellor premier spokesman spokeswoman spokesperson ambassador envoy adviser advisor chief commander
  director senator rep representative king queen prince princess pope father sheikh ayatollah sultan analyst
  correspondent reporter journalist prosecutor judge justice deputy lawmaker leader head chairman chairwoman
  professor coach sens reps govs sheriff deputy detective lawyer attorney councilman councilwoman congressman
  congresswoman senators sir lady lord dame sister brother bishop archbishop cardinal reverend rev pastor rabbi imam
  acting officer trooper patrolman inspector superintendent principal lieutenant corporal private admiral marshal cpl pvt
`)

/** Capitalised words that stand after a place name without making it a person's name. */
export const COMPANIONS = wordSet(`
  governor gov mayor president minister prime foreign defence defense ministry army military air forces force
  government police oblast region province krai republic district raion airport port refinery international nuclear
  power station city town state states sea ocean river bay gulf peninsula island islands mountains valley regional
  central county national security health civil red hospital time daylight administration council parliament supreme
  general navy emergency interior regions oblasts provinces districts airports refineries ports
`)

/**
 * Words that begin with a capital in running text and are never places by themselves, though some gazetteer has a
 * village of that name.
 */
export const NEVER = wordSet(`
  january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday the a an in on at of for to from with by and or but if as it he she they we you
  this that these those his her its their our your is are was were be been has have had will would can could not no
  yes one two three four five six seven eight nine ten eleven twelve several many most some all both few more other
  another such same new old first second third last next early late earlier later overnight today yesterday tomorrow
  morning evening night day week month year since until when where while who what which why how after before during
  about according also among against between over under near off out up down spokesperson spokesman spokeswoman
  ambassador governor mayor president minister general police army navy force forces air defence defense ministry
  military officials official emergency service services rescue security council state government parliament prime
  foreign secretary chief head commander colonel captain major drone drones missile missiles attack attacks strike
  strikes fire fires explosion explosions blast war peace killed injured wounded dead man woman men women child
  children boy girl people residents local regional national international central united union european western
  eastern northern southern north south east west federal city town village district region oblast province airport
  port plant power energy oil gas nuclear refinery depot photo photos video telegram facebook twitter reuters ap afp
  tass bbc cnn interfax ukrinform suspilne sources source link posts post sharp shahed shaheds geran iskander kalibr
  kinzhal himars patriot storm shadow atacms lancet sunday's islamic christian orthodox catholic nato eu un icc iaea
  osce opec g7 uav uavs usv fpv hromada mr mrs ms dr st well just only even still now then here there despite
  because however meanwhile overall initial preliminary total number data center centre institute university school
  hospital railway station bridge street avenue square hotel church cathedral mosque market stadium park lake river
  sea black red white green blue golden star ocean mountain island great little big high low long short good bad
  best better hope freedom victory liberty prosecutors civilians soldiers troops russians ukrainians houthis house
  senate congress duma rada pentagon hamas hezbollah taliban wagner rosatom gazprom lukoil rosneft transneft
  naftogaz ukrenergo energoatom dtek tesla google apple amazon meta uber price open nice reading mobile bath ball
  battle split speaking asked writing citing neither every each officer officers mother father family team group
  unit units brigade battalion regiment operation cup league champion season sport sixteen thirteen fourteen fifteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds dozens
  thousands none thermal hit hits neptune tor buk pantsir independence tomahawk kilo uran axis bradley leopard
  abrams zircon oreshnik neptun flamingo sapsan fleet marine happy voters commissioner arab arabs adom wai crossing nobody
  rescuers firefighters medics work workers debris fragments shelling bombing bombs warplanes helicopters jets
  artillery christmas easter ramadan passover hanukkah thanksgiving halloween northwest northeast southwest southeast
  midwest von van de der den la al el bin ibn sens reps
`)

/** Prepositions that a place name stands after. */
export const PLACE_PREPOSITIONS = wordSet(`
  in at near over of from to into on around outside towards toward across against off beyond between through
  throughout inside above within
`)

/** Surnames that news names without a title. */
export const PEOPLE = wordSet(`
  trump putin zelensky zelenskyy zelenskiy biden macron merz scholz netanyahu assad erdogan xi modi lavrov peskov
  kellogg rubio witkoff starmer katz khamenei nasrallah sinwar burhan hemedti shoigu belousov gerasimov syrskyi
  zaluzhny budanov umerov yermak rutte stoltenberg vance hegseth lukashenko kadyrov prigozhin medvedev sobyanin
  gladkov kiper klitschko terekhov obama bush clinton reagan thatcher blair cameron sunak johnson merkel sarkozy
  hollande berlusconi meloni draghi orban duda tusk nawrocki fico modi sharif imran trudeau carney abiy kagame
  tshisekedi haftar sisi mubarak saddam gaddafi arafat abbas haniyeh rouhani raisi pezeshkian ahmadinejad sharaa
  jolani goita traore tiani maduro bolsonaro lula milei guterres blinken austin pompeo bolton
`)

/** "north", "southern", "northeast", "central" */
export const DIRECTION: ReadonlySet<string> = new Set(
  ['north', 'south', 'east', 'west', 'central'].flatMap((side) =>
    ['', 'ern', 'east', 'west', 'eastern', 'western'].map((end) => side + end),
  ),
)
