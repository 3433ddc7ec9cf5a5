// Made by scripts/data/words.ts; not to be edited by hand.
import { wordSet } from '@/lib/text/word-set'

/** English words that some place, mostly a small one, is called by: lower case. */
export const ORDINARY_WORDS = wordSet(`
  abbey abs accord achy acme acre act ado advance afar agency agin ail ain airport alabaster albino ale alibi alkali
  alliance aloha along alpha alpine altar alter alto amber amelia ami amity ana anaconda anchorage anew angeles
  angelica angels angers angle angles angora anna annex antelope anthem antlers anus apache apex apt arc arcade
  archangel archer archway arctic aren arena arenas ares argentine argyle aria armada armour aroma arroyo arse arty
  asbestos ascension ascot ash ask aspen assumption ast ate atlas auburn auditorium august auras aurora aviator awash
  axis azure baba babbitt babel bacon bade badger bag bailey bake baker balboa bale ball bally balm bam banana band
  bandana bane banes bangs banister banjo banks banner banning bar bard barger barium barker barking barley barman
  baron barrow bartlett basalt basil basin basing bass basset baste baster bates bath batman battle battlefield
  battleground bay beach beacon bear beaver becker becket bedbug beech beecher beechwood beer begun bell belle bello
  bells belt belvedere ben bend bender benjamin bennet bent berg berk berlin berry berserker best beta bicker bid
  bijou bile billet billings billy bimbo bingo bishop bison blackjack blades blain blanc bland blarney bled blende
  blessing bliss blockers bloke bloods bloom bloomer blossom bluff bluffs blur boatyard bod bode bogie bohemia bolder
  bolivar bolivia bolo bologna bolt bolus bona bonanza bonbon bong bongo bonito bonny bono bony boo booker boom boomer
  boomerang boon booth bore borne bors botany bottoms boulder boundary bountiful bourbon bourne bow bower bowling
  bowman bowser box boyo bra brad brake bran branch brant brash brass bray brazil brent brewer briar brick bride
  bridge bridger brier brig bright brill brilliant brine brits britt bro broach broke bronco brook brooks browning
  brush bucks buckwheat bud buffalo bugle bulls bully bum bun bungalow bunkie burden burg burke burns burnside burr
  burrow bury bush butler butte buttermilk buy cache cactus calamity calcium calliope callow calypso campion can
  canals candler candor canes canfield canning canoe canon canton canyon capital capitan carbonate cardigan carefree
  cargo caribou carnation carny carp carpenter cartwright carver cascade cashmere casino cassino castle castor cat
  cathedral cava cavalier cave cayenne cedar celebration cement centennial center central centre centurion century
  chad chafe chagrin chamber chamberlain chambers champagne champion champs chandler change chapman char charing
  charlotte chase cheddar chester chesterfield chi chile chili chin china chinchilla chino chipping cholo chop
  christian church cicero cig circle cisco citadel citrus city clarence clarion clay claymore clever cliffs climax
  clit clones clot clover cloverleaf coats cobra coca coco cocoa cod cognac cohort coin cola cole college collie
  collins cologne colon columbine columbo combes combine combs come comer comet comfort comma commerce compendium
  conception concord concrete condom cone coney confederation confluence congo congress conservation consolation
  continental convent converse convoy coo cook cool cooling cooper cop cordoba cordon cork corn cornea cornucopia
  corona corse cot cotter cottonwood council countryside cousins cove coven coward cowards cox coyote cranberry crane
  crater creek crescent crest crick cricket crinkle crit crocker croft crone crook crooks crossroads crystal cults
  cumming cut cutler cypress dab dad dado dag daisy dale dam dame dandy daphne dasher date dauphin davenport deadwood
  deal dean deary deemer defiance deja delft deli delta democrat dent dents deport deposit der derby des dexter dial
  diamond dibs dickens dicks dig dike dill dilly dim dinar dingle dip dire dis diss diva dives divide dixie dobson doc
  docking dodge dogwood doh dole dollar dolores dolphin dome dominion don donna dot dover downer downs downside
  downtown drag drain drama draper dresser driver dud duffel duke dun dunes dusty dyer eagle earl early earth east
  eastern echelon echo eclectic economy eddy effort elbow eldorado elk elmer elysian emerald emery eminence empire
  emporium ems energy enigma enterprise equality eras est evens evergreen ewing excel excelsior exhibition experiment
  export eye fairway fairyland faith falcon fang farmland faro fate federal federation felicity felling ferns fertile
  fez fiddlesticks fife fig firestone fisher fjord flagstaff flea fleet flint flora florin flushing ford fords fore
  foreman forest forks forth fortune fossil foster fountain fowler fox frances frank franklin free freedom freeman
  freer freshwater friend friendly friendship frost fry fuji fully furnace fussing gal gale gallant gamma gamy gander
  ganges ganja gap gard garibaldi garland garner garnet garrison garrote gas gat gates gateway gay gaze genes geneva
  gent gentry ger gibbon gibbons gilbert gill gin ginseng glad glades gland glen glide globe god goes golden golf
  goodwill google gooseberry gore goring gosh gossip grabs grace grad graham grahams grain gran grange granger granite
  grant grants grapevine gratis grave gray grays green greens greenwood grenade griffin grill grimes grin grins grit
  groom grove grover groves guano guinea guise gulf gums gunning guy gypsum hag haiku hail hale hales halfway halls
  ham hamlet hao happy harbor hard harden hardy harem harmony harper hart harts harvest hat hatch havelock haven
  hawker hawks hay hayes hays hazard headstone healing heath heather hector heist helper hem hemlock hemp henry herald
  heritage hermitage hickory hideaway hideout highland highlands hill hiller hills hillside hilltop hippo hit hock
  holder hole holiday holly home homeland homer homestead hometown hominy homo hon honcho hoo hook hooker hooks hooper
  hoover hop hope horn horning horseshoe horst hosanna hose hospital hub hue huff hula hull humble hums hunter
  hurricane hurt hut hydro icicle ifs imperial incline independence indigo industry inland intercourse iota ira irs
  islands isle ive ivy jack jackpot jam james japan jar jasper java jay jenny jer jersey jib jingling joiner jubilee
  jug junction junior juniper justice kale kali karma kayo keen kelvin ken kep kern keys keystone khan kill kiln kilo
  kin kinder kindred king kings kissing kit kite knees knock kremlin kuru lab label lac lack lacrosse lacs lacy lag
  laguna lakes lakeside lama lamas lambert lame lan landau landfall landing landmark langley lapel largo las lash lat
  lattes lauder laurel law lazar lazy lea lead leche lee leech leek leer legacy lend lens lent les lessen lev level
  lib liberal liberty lice licking lid lido lids liege lien light lime limerick limestone limo limos lind linden line
  linen lins lions lira lis liter lively lizard loans lob lobe loch locking locust lod lode log logo logos long loon
  loop lot lover loving loyal luau lucerne luck lucky lure lynch mack mackinaw mad made madras mafia magazine magenta
  magnesia magnolia mahogany maiden maidenhead maidens main mako male mama mammoth man manage mane manga mange manger
  mango manhattan mania manila manly manor mans manta mantua many mara marathon marble marc march mare mares margarita
  margaritas maria marina marine maritime mark marker marks marlin mars marsala marseille marseilles marshall marshes
  mart martin martinis martins mascara mascot mason matador maul maxwell mayflower mayo mead meadow meadows mecca
  mechanic med media medina medley meds medulla meek meeker mega mending mentor mer mercer mere meridian merit merl
  merlin mermaid mesa mescal mesquite metro metropolis mets midfield midland midlands midway mignon mil mile miles
  mill miller millers millet mills milo mina minas miner minor minus mire mission mobile mocha mogul mohawk moi mojo
  mold mole moll mon mongo mono monster monte montes monument moody moor mor morales moray morocco moron morrow mos
  moss most moth motley mound mounds mountainside mountaintop much mud muddy muff mulberry munger murphy mus muse mush
  muskrat mustang mute myrtle mystic nada nan napa napoleon narrows nasal naval nave neath needle needles nelson neon
  never newborn newcomers newton newtons nice nim nitro nix noble noisy nom none normal north northeast northeastern
  northern northward northwest oar oasis obi oceanic ode officer ogre okay ola olds oliver olla omega onset opal opera
  opportunity ora oracle oral orange orchard ord ore orient oriental outer outlook over overland oxford pace pacific
  page paint paisley pal pale palisades palladium palmer palms palmyra palomino pan panda panhandle panic pant pap
  papa papaya par para parachute paradise paragon paramount parchment parker parkin parks parkway parole parsons
  pascal pasha pater pavilion pax pearl peck pecs peculiar peel peeling peer peerless pelican pelt pen penal penguin
  peninsula pentagon per perish perm perry pert pesky pest petal phoenix piazza pickering piedmont pier pierce pigeon
  pike pilar pina pinch pinchbeck pine pink pinnacle pinto pioneer piranhas pish pita plain plains plantation plateau
  playa plaza pleasant plenty plop plum plunge plunges point poking pol polack police poll polo ponce ponder pong poo
  pool pop poplar porcupine portal porter posse post postal pound pout powers prat pray prentice presidio price
  prickly prim pristine proctor progress propel prospect prosper prosperity prosperous providence provost puck pueblo
  puke pun punch purchase pusher pyramid quack quarter queens quiche quin raccoon race rain rainbow raj raja rake ram
  rand ranger rapids raven ravine ray rayon reading real rector redhead redwood reeds reeves reform reliance rem
  repose republic res research reseda reserve reservoir retreat reunion rev revel revere rice riddle riddles ridge
  rifle rim rind riverbank rivers riverside rivet roan robe robins rock rod rode rodeo roebuck rom romaine roman
  romans roper rosebud rosemary roses rosewood ross rot rotunda rouge roulette roundup rouse rube rudd rugby rule rum
  ruse rush rusk russe rust rustic rutherford rye sable sabra sac sack sad sag saga sagebrush sake saki salami sale
  saline salmon salon salt samba sambuca same sanders sands sandstone sandwich sandy sane sap sapphire saran saratoga
  sari sassafras satin sauce sauces savage savannah save savin savoy sawmill sax say scant scenic schooner scissors
  scone scurry seaboard seaman searchlight sears seaside sec secretary section sedan seer sells sen send sentinel sera
  serpentine settle severance shack shaft shamrock shan shanghai shaping sharpness shepherd sherlock sherry shields
  shin shiner shingle shoals shone shoreline shudder shush sic side signpost silly silt silva simian simmering sin
  sing singleton sir sire siren sis sisters sixteen ski skit skull skyline slashes slater slaughter sledge slinger
  slope slough smile smiley smith smiths smock snow snowflake snug soars sodom sol solan solarium solitude solo soma
  somerset sore sorrel sour souse south southern southland spa sparks spas spat spearfish speedway spiller spires
  split spooner spring springer springs spry spur squawk stables stagecoach stains stamps staples star stark start
  startup steep stein sterling stiles stock stoke stoker stokes stone stoner stoners stonewall store story stow straw
  strawberry street strong strum sturgeon success sucre sue sues sully sulphur sultan summerhouse summit sumo sunbeam
  sunburn sundown sunflower sunrise sunset sunshine superior supreme sur surf surprise surrey suss swamp swan swat
  sway swords sycamore tab tabasco taber tabor tactic tad tadpole tain taker tale talent tam tamale tame tampon tan
  tangent tangerine tango tank tanner tap tapes tapping taps tar tarn taro tarp tartar tasker tat tau taut tea telfer
  temperance temple tendon tent tequila terminus terrace terry than thane thatcher thermal thorn thrall thunderbolt
  tic til till tilt tin ting tire tis titan toast toll tom tomahawk tombstone tome tool tooting tor torn tornado
  torrent toss tours tower town trad trail trainer tranquility tranquillity tray trial triangle tribune trident trim
  trinity trip tripoli triumph trojan trooper tropic troublesome trough troy trundle truss tub tuba tucker tulle tum
  tumble tune tunes tung tupelo turkey turner tut tutu tweed twin twist tyre underwood uni union unity university
  uptown usher utopia vac vale valentine valley van vans varna varsity vary vas vena venus vert verve vest vestal
  veteran vicar vice victor victory villa village villas vineyard vineyards viola violet virgin vise vista volcano von
  wad wade waging wahoo wainwright waits wake wales walker wall waller walling walls walnut wampum wan war ward warden
  wards ware warner warren warrior washer watchtower waterloo waterman waterproof waterways waver weasel weatherly
  weaver weber wed wedding weed weir welch welcome welling wells welsh wen west western wetter wheeler wheeling
  whistler white whitefish whitehead whites whitewood whiting wick wilder willow willows windfall wing wink winner
  winters wise withers woodland woodruff woods wool worms worth worthing wrangle wright yam yang yap yea young zag
  zaire zap zebra zephyr zest
`)
