import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'

const gazetteer = loadGazetteer()

/** What the text calls its sites, once each. */
function sites(text: string): string[] {
  const { places } = readDocument({ id: 'a', text, publishedAt: '2025-07-20' }, gazetteer)
  return [...new Set(places.filter(({ role }) => role === 'site').map((place) => place.text))]
}

describe('Where it happened', () => {
  it.each<[string, string[]]>([
    // The place is struck although its words could name a venue or a speaker.
    ['A drone hit a hospital in Sumy, killing a nurse.', ['Sumy']],
    ['A maternity hospital in Odesa was hit; two people died there.', ['Odesa']],
    ['A suicide bomber attacked the headquarters of the police in Peshawar, killing three guards.', ['Peshawar']],
    ['A bomb killed an officer of the General Staff in Balashikha on Friday.', ['Balashikha']],
    ['Israeli jets bombed a ministry in Damascus, killing three.', ['Damascus']],
    ['Unidentified drones attacked a depot in Engels, and a fire broke out.', ['Engels']],
    ['Rebels shelled the market of Omdurman for an hour, killing twelve.', ['Omdurman']],
    ['Ukraine used drones to strike a depot in Feodosia overnight.', ['Feodosia']],
    ['Attackers tried to hit Moscow with drones overnight, officials said.', ['Moscow']],
    ['Missiles were sent to Kyiv overnight and killed two people.', ['Kyiv']],
    ['Rockets fired from southern Lebanon fell in fields near Kiryat Shmona.', ['Kiryat Shmona']],
    ['Refugees from El Geneina crossed into Chad after militiamen attacked the town.', ['El Geneina']],
    ['The talks in Abu Dhabi would go on despite the attack on Odesa.', ['Odesa']],
    ['Fighting broke out near Sittwe on Friday.', ['Sittwe']],
    ['He was born in Donetsk and was killed by a mine near Robotyne.', ['Robotyne']],
    ['The funeral of the boy killed in Kryvyi Rih was held in Dnipro.', ['Kryvyi Rih']],
    ['Troops trained in Bryansk before the assault on Sudzha.', ['Sudzha']],
    ['US forces struck radars in Hodeidah and Taiz, the Pentagon said in Washington.', ['Hodeidah', 'Taiz']],
    ['Drones hit the T4 base in Homs province.', ['Homs province']],
    ['Troops attacked northeast of Pokrovsk near Rodynske and Bilytske.', ['Rodynske', 'Bilytske']],
    ['A train from Kyiv to Kharkiv was hit by a drone near Lozova.', ['Lozova']],
    ['Drones struck two tankers sailing in the Black Sea toward the terminal near Novorossiysk.', ['Black Sea']],
    ['Tel Aviv came under missile fire on Friday evening.', ['Tel Aviv']],
    // The town, not the region that holds it.
    ["A drone hit a junction at Salsk in Russia's Rostov region.", ['Salsk']],
    ["Gunmen raided Gusau in Nigeria's Zamfara state, killing 24.", ['Gusau']],
    ['Twelve drones came down over Voronezh, and one fell near Kolomna.', ['Voronezh', 'Kolomna']],
    ['The town of Orikhiv was under fire for an hour.', ['Orikhiv']],
    ['They fired two anti-ship ballistic missiles: one at a tanker in the Gulf of Aden.', ['Gulf of Aden']],
    ["Drones struck a school in the Kharkiv region's Zolochiv.", ['Zolochiv']],
    // A whole country, with figures or a time.
    ['Russia fired 51 missiles at Ukraine overnight.', ['Ukraine']],
    ['In Lebanon, 14 people were killed on Sunday.', ['Lebanon']],
  ])('%s', (text, expected) => {
    expect(sites(text)).toEqual(expected)
  })
})

describe('Where nothing happened', () => {
  it.each<[string, string]>([
    ['a campaign', 'Ukraine continues its strikes against Russia, analysts said.'],
    ['a campaign, told on a day', 'He said on 8 October that Ukraine was striking oil plants in Russia.'],
    ['a plan', 'Kyiv would use Tomahawk missiles to strike Tula and Bryansk.'],
    ['an ability', 'The missiles can hit targets in Samara and Ufa.'],
    ['a permission', 'He may authorise strikes that could hit Voronezh.'],
    ['an exercise', 'Ships fired missiles in an exercise in the Barents Sea.'],
    ['a sighting', 'Unidentified drones were reported near the airport of Aalborg.'],
    ['an incursion without a blow', 'A drone incursion over Belgium worried its ministers.'],
    ['an escort', 'Polish jets intercepted a Russian aircraft over the Baltic Sea.'],
    ['production', 'The drones are made in China, and missiles are produced in India.'],
    ['prices', 'Strikes on refineries have caused shortages across Russia and prices rise in Irkutsk.'],
    ['sirens', 'Sirens sounded in Tel Aviv and Jerusalem after a missile was launched from Yemen.'],
    ['a distance at sea', 'A tanker was attacked by armed men 40 nautical miles off Aden.'],
    ['an airfield of departure', 'The incursion was a flight from an airfield in Karelia.'],
    ['a share of a country', 'Casualties from strikes on civilians in Ukraine rose by 31 percent.'],
    ['an earthquake', 'An earthquake killed eleven people in Balikesir; buildings collapsed in Bursa.'],
    ['an accident', 'A bus overturned near Konya and four people died.'],
    ['a find', 'Police found a downed reconnaissance drone near Izmit.'],
    ['a find told the other way round', 'Drone wreckage was found in a field near Constanta.'],
    ['an agency that is alarmed', 'The UN in New York voiced alarm at the strikes.'],
    ['a preparation', 'Moscow is preparing attacks on 6 January in Russia, the service said.'],
    ['a superlative', "The strikes worried Russia's largest Baltic Sea port."],
    ['treatment', 'After the attack the wounded were taken to hospitals in Dnipro and one was flown to Vienna.'],
    ['flight', 'After the attack 120 residents left for Pavlohrad and Poltava.'],
    ['a departure', 'A convoy left Zolochiv with generators after the attack.'],
    ['speaking police', 'Police in Abuja confirmed 15 deaths.'],
    ['a speaking agency', 'The UN in Geneva has verified the deaths of 13,800 civilians.'],
    ['a speaking broadcaster', 'State television in Naypyidaw denied the air strike.'],
    ['a meeting by its town', 'Strikes on energy will be raised in the Geneva meetings.'],
    ['a carrier', 'The targets had been hit from the carrier Truman in the Red Sea.'],
    ['one who is blamed', 'Officials blamed Kyiv for the attack.'],
    ['one who is promised something', 'Germany has promised Kyiv 120 interceptors.'],
    ['production of interceptors', 'Britain will make interceptor drones for Ukraine.'],
  ])('%s: %s', (_, text) => {
    expect(sites(text)).toEqual([])
  })
})
