import type { Counted } from '@/lib/domain/figure'
import { wordSet } from '@/lib/text/word-set'

/** What a number counts. `location` is a place that was hit; `bare` a number with no noun of its own. */
export type CountedClass = 'person' | 'weapon' | 'attack' | 'structure' | 'consumer' | 'location' | 'bare'

export const SINGULAR_PERSON = wordSet(`
  person civilian man woman child boy girl resident worker employee soldier serviceman servicewoman rescuer medic
  paramedic doctor nurse patient firefighter policeman policewoman officer student pupil teacher journalist driver
  passenger conductor guard pensioner villager victim teenager infant baby toddler volunteer sailor national citizen
  local monk farmer fighter militant pedestrian engineer machinist operator mother father grandmother grandfather
  daughter son husband wife schoolgirl schoolboy priest seafarer fisherman truck-driver cyclist shepherd
  security-guard member crewman correspondent brother sister sibling twin grandson granddaughter grandchild parent
  grandparent relative cousin nephew niece uncle aunt spouse bride groom newborn neighbour neighbor colleague friend
  technician electrician plumber miner lineman dispatcher postman postwoman courier tractor-driver captain pilot
  gunman operator commander lieutenant colonel general sergeant deputy mayor councillor lawyer judge prosecutor scientist
  athlete footballer singer artist actor actress musician photographer cameraman reporter blogger
  caretaker watchman janitor cleaner cook chef waiter waitress shopkeeper trader vendor merchant barber builder
  labourer laborer repairman mechanic welder fitter believer worshipper deacon bishop imam rabbi nun pilgrim migrant
  refugee evacuee  herder fisher hunter beekeeper swimmer tourist visitor guest customer shopper
  hostage detainee prisoner inmate settler demonstrator protester mourner peacekeeper conscript recruit cadet
  mercenary terrorist insurgent rebel partisan couple family assistant aide helper trainee apprentice intern bodyguard
  escort chauffeur steward stewardess attendant orderly midwife pharmacist dentist surgeon psychologist librarian
  accountant clerk secretary manager director owner tenant landlord landlady lodger foreman supervisor farmhand gardener
  forester ranger stepson stepdaughter stepfather stepmother fiance fiancé fiancee fiancée girlfriend boyfriend widow
  widower orphan partner co-driver navigator gunner signaller sapper deminer veterinarian vet lecturer professor
  lifeguard firewoman porter saleswoman salesman seller cashier trucker motorcyclist motorist biker schoolchild kid
`)
export const PLURAL_PERSON = wordSet(`
  people persons civilians men women children boys girls residents workers employees soldiers servicemen troops
  servicemembers rescuers medics paramedics doctors nurses patients firefighters policemen officers students pupils
  teachers journalists drivers passengers conductors guards pensioners villagers victims others teenagers infants
  babies toddlers volunteers sailors nationals citizens locals inhabitants monks farmers fighters militants
  pedestrians engineers members adults minors teens seafarers fishermen police casualties lives personnel evacuees
  refugees hostages kids combatants crew cadets recruits conscripts staff gunmen bystanders shoppers worshippers
  detainees prisoners peacekeepers brothers sisters siblings twins grandsons granddaughters grandchildren parents
  grandparents mothers fathers grandmothers grandfathers sons daughters wives husbands spouses relatives cousins
  nephews nieces uncles aunts newborns neighbours neighbors colleagues friends technicians electricians plumbers
  miners linemen dispatchers postmen couriers captains pilots commanders lieutenants colonels generals sergeants
  deputies mayors councillors lawyers judges prosecutors scientists schoolchildren schoolboys schoolgirls youths
  youngsters athletes footballers singers artists actors musicians photographers cameramen reporters bloggers
  caretakers watchmen cleaners cooks waiters shopkeepers traders vendors merchants builders labourers laborers
  repairmen mechanics welders priests monks nuns believers pilgrims migrants herders hunters swimmers tourists visitors
  guests shoppers inmates settlers demonstrators protesters mourners peacekeepers mercenaries terrorists insurgents
  operators rebels partisans seniors elderly females males individuals humans souls motorists crewmen crewmembers
  marines reservists paratroopers airmen fishers shepherds policewomen servicewomen assistants aides helpers trainees
  apprentices interns bodyguards escorts chauffeurs stewards stewardesses attendants orderlies midwives pharmacists
  dentists surgeons psychologists librarians accountants clerks secretaries managers directors owners tenants
  foremen supervisors farmhands gardeners foresters rangers stepsons stepdaughters widows widowers orphans
  partners navigators gunners signallers sappers deminers veterinarians vets lecturers professors folks
  lifeguards porters saleswomen salesmen sellers cashiers truckers motorcyclists bikers pedestrians cyclists
`)

const as = (counted: Counted, words: ReadonlySet<string>) => [...words].map((word) => [word, counted] as const)

const DRONES = wordSet(`
  drone drones uav uavs quadcopter quadcopters decoy decoys simulator simulators imitator imitators dummies munition
  munitions octocopter octocopters hexacopter hexacopters
`)
const MISSILES = wordSet('missile missiles rocket rockets projectile projectiles')
const BOMBS = wordSet('bomb bombs')
const BOATS = wordSet('boat boats usv usvs')

/** Weapons without a family, singular and plural, and what they are counted as. */
export const WEAPONS: ReadonlyMap<string, Counted> = new Map([
  ...as('drone', DRONES),
  ...as('missile', MISSILES),
  ...as('bomb', BOMBS),
  ...as('boat', BOATS),
])
/** A drone with one of these before it is a boat. */
export const AT_SEA = wordSet('sea naval maritime surface seaborne marine')

export const ATTACKS = wordSet(`
  attack attacks strike strikes hit hits raid raids airstrike airstrikes shelling bombardment bombardments
`)
export const STRUCTURES = wordSet(`
  building buildings house houses home homes apartment apartments flat flats car cars vehicle vehicles school
  schools kindergarten kindergartens hospital hospitals facility facilities tank tanks block blocks warehouse
  warehouses shop shops garage garages vessel vessels ship ships bus buses truck trucks locomotive locomotives
  carriages churches businesses windows substation substations high-rise high-rises households aircraft planes
  bombers helicopters storeys engine engines ambulance ambulances
`)
export const CONSUMERS = wordSet(`
  people households customers consumers residents homes subscribers families users houses properties
  premises dwellings apartments flats
`)
export const LOCATIONS = wordSet(`
  locations location regions region sites site districts settlements places towns villages oblasts
`)

/** A number before one of these counts no one: measures, money, time, age, grades. */
export const NOT_COUNTS = wordSet(`
  percent % per km kilometer kilometers kilometre kilometres mile miles meter meters metre metres m hectares square
  kg kilogram kilograms tonnes tons tonne mm cm minutes minute hours hour days day weeks week months month years
  year nights night am pm a.m p.m dollars euros rubles hryvnia hryvnias million billion trillion degrees degree mph
  knots storey story stories storeys floor floors brigade division regiment battalion corps army round rounds phase
  point points o'clock january february march april may june july august september october november december jan feb
  mar apr jun jul aug sep sept oct nov dec mw mwh gw megawatts barrels litres liters caliber calibre times-table
  votes survivor survivors
`)
