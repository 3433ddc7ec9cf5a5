import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'

const gazetteer = loadGazetteer()
const placesOf = (text: string) => readDocument({ id: 'a', text }, gazetteer).places
const named = (text: string, roles: RegExp) => [
  ...new Set(placesOf(text).flatMap(({ place, role }) => (place && roles.test(role) ? [place.name] : []))),
]
const sitesOf = (text: string) => named(text, /^site$/)

describe('Names in their cases', () => {
  it.each<[string, string]>([
    // Ukrainian: nouns of all genders, alternating vowels and consonants, plurals, adjectives.
    ['Уночі у Херсоні пролунали вибухи.', 'Kherson'],
    ['Через обстріл Херсона загинула жінка.', 'Kherson'],
    ['В Одесі після атаки горів склад.', 'Odesa'],
    ['Дрони атакували Одесу.', 'Odesa'],
    ['У Запоріжжі пошкоджено лікарню.', 'Zaporizhzhia'],
    ['Ракета влучила в будинок у Харкові.', 'Kharkiv'],
    ['Околиці Харкова обстріляли з РСЗВ.', 'Kharkiv'],
    ['Над Києвом збили дрони.', 'Kyiv'],
    ['Росіяни вдарили по Миколаєву.', 'Mykolaiv'],
    ['У Миколаєві загорівся склад.', 'Mykolaiv'],
    ['У Дніпрі поранено трьох людей.', 'Dnipro'],
    ['Удар по Рівному пошкодив підстанцію.', 'Rivne'],
    ['У Кривому Розі пролунав вибух.', 'Kryvyi Rih'],
    ['Влучання у житловий квартал Білої Церкви.', 'Bila Tserkva'],
    ['У Новій Каховці вибухнув склад.', 'Nova Kakhovka'],
    ['У Сумах знеструмлено лікарню.', 'Sumy'],
    ['Обстріл Черкас триває.', 'Cherkasy'],
    ['Дрон упав у Волновасі.', 'Volnovakha'],
    ['У Кременчуці горить завод.', 'Kremenchuk'],
    ['Вибухи чули у Тернополі.', 'Ternopil'],
    ['Під обстріл потрапив центр Маріуполя.', 'Mariupol'],
    ['У Часовому Яру зруйновано школу.', 'Chasiv Yar'],
    ['У Кропивницькому влучили в депо.', 'Kropyvnytskyi'],
    ['Удар по Слов’янську: є загиблі.', 'Sloviansk'],
    ['У Франківську пролунали вибухи.', 'Ivano-Frankivsk'],
    // Russian.
    ['В Ивано-Франковске прогремели взрывы.', 'Ivano-Frankivsk'],
    ['Беспилотники атаковали Ростов-на-Дону.', 'Rostov-on-Don'],
    ['В Ростове-на-Дону загорелся склад.', 'Rostov-on-Don'],
    ['Обломки беспилотника упали под Москвой.', 'Moscow'],
    ['В Орле после взрыва загорелось депо.', 'Oryol'],
    ['В Великих Луках горит нефтебаза.', 'Velikiye Luki'],
    ['Дрон взорвался в Грозном.', 'Grozny'],
    ['Взрывы слышали в Саках.', 'Saky'],
    ['В Иваново сбит беспилотник.', 'Ivanovo'],
    ['При обстреле Белой Церкви погиб мужчина.', 'Bila Tserkva'],
    ['Пожар после прилёта в Феодосии.', 'Feodosia'],
    ['В Чернобаевке взорвался склад.', 'Chornobaivka'],
  ])('%s', (text, name) => {
    expect(sitesOf(text)).toContain(name)
  })
})

describe('Regions, districts and sites', () => {
  it.each<[string, string[]]>([
    ['Удар по Одеській області: є поранені.', ['Odesa Oblast']],
    ['На Сумщині внаслідок обстрілу загинув водій.', ['Sumy Oblast']],
    ['На Курщині збито дрон.', ['Kursk Oblast']],
    ['На Івано-Франківщині вибухнув склад.', ['Ivano-Frankivsk Oblast']],
    ['В Краснодарском крае загорелся склад.', ['Krasnodar Krai']],
    ['В Подмосковье сбили три беспилотника.', ['Moscow Oblast']],
    ['У Харківській обл. пошкоджено ферму.', ['Kharkiv Oblast']],
    [
      'Вибухи пролунали у Донецькій, Луганській та Харківській областях.',
      ['Donetsk Oblast', 'Luhansk Oblast', 'Kharkiv Oblast'],
    ],
    ['В Изюмском районе обстреляли ферму.', ['Izium District']],
    ['Шахед збито на Чернігівщині, летів курсом на Ніжин.', ['Chernihiv Oblast']],
    ['Горит Саратовский НПЗ.', ['Saratov Refinery']],
    ['Пожежа на Кременчуцькому нафтопереробному заводі.', ['Kremenchuk Refinery']],
    ['Дроны атаковали аэродром Энгельс.', ['Engels Air Base']],
    ['Вибухи на аеродромі «Бельбек».', ['Belbek Air Base']],
    ['Кримський міст пошкоджено вибухом.', ['Crimean Bridge']],
    ['Обстріл пошкодив Бурштинську ТЕС.', ['Burshtyn Thermal Power Plant']],
    ['У Криму горить нафтобаза.', ['Crimea']],
    ['У смт Гостомель Київської області горить склад.', ['Hostomel']],
    ['Ракета влучила у с. Роботине.', ['Robotyne']],
    [
      'Над Белгородской областью сбито 12 беспилотников, 8 – над Брянской и 2 над Крымом.',
      ['Belgorod Oblast', 'Bryansk Oblast', 'Crimea'],
    ],
    ['Дрони влучили у Шевченківський район Києва.', ['Shevchenkivskyi district (Kyiv)', 'Kyiv']],
    ['В ДНР обстреляли склад.', ['Donetsk Oblast']],
  ])('%s', (text, names) => {
    expect(sitesOf(text)).toEqual(names)
  })
})

describe('No site is', () => {
  it.each<[string, string]>([
    ['what is governed', 'Мер Мелітополя повідомив про вибухи у Токмаку.'],
    ['where something was launched', 'Ракети, запущені з Криму, влучили у Токмак.'],
    ['where something was launched', 'По Токмаку били с аэродрома Приморско-Ахтарск, есть погибшие.'],
    ['where something flies', 'Дрони в напрямку Полтави, вибухи чути у Токмаку.'],
    ['where trains go', 'Вибухи у Токмаку; поїзди з Полтави до Києва затримуються.'],
    ['where an alert is given', 'У Полтаві оголошено тривогу. У Токмаку горить склад.'],
    ['what a distance is measured from', 'Вибух стався у Токмаку, за 60 км від Запоріжжя.'],
    ['where the wounded are treated', 'Пораненого у Токмаку доставили до лікарні в Запоріжжі.'],
    ['where the wounded are treated', 'Раненых при ударе по Токмаку доставили в больницы Запорожья.'],
    ['where people meet', 'После удара по Токмаку переговоры в Стамбуле отложили.'],
    ['a capital that speaks', 'Москва заявила про удар по Токмаку.'],
    ['where somebody speaks', 'У Кремлі прокоментували удар по Токмаку.'],
    ['a ministry', 'Минобороны России сообщило об ударе по Токмаку.'],
    ['an army', 'ЗС РФ обстріляли Токмак.'],
    ['a people', 'Росіяни атакували Токмак іранськими дронами.'],
    ['a border', 'Біля кордону з Польщею чули вибухи; горить склад у Токмаку.'],
    ['what a town is near to', 'Вибух у Токмаку під Запоріжжям.'],
    ['the region of a town', 'У Токмаку Запорізької області вибухнув склад.'],
    ['the region that leads to a town', 'На Запоріжчині ракета влучила у Токмак.'],
  ])('%s: %s', (_, text) => {
    expect(sitesOf(text)).toEqual(['Tokmak'])
  })
})

describe('No place is', () => {
  it.each<[string, string]>([
    ['a surname after a first name', 'Командир Сергій Полтава розповів про удар.'],
    ['a first name', 'Про пожежу повідомила Ольга.'],
    ['a unit', 'Бійці полку «Азов» знищили склад.'],
    ['a broadcaster', 'Про вибух повідомляє «Суспільне Донбас».'],
    ['a grouping of forces', 'Группировка «Днепр» уничтожила склад боеприпасов.'],
    ['a command', 'ОК «Південь» повідомило про удар.'],
    ['an ordinary word that opens a sentence', 'Мирних жителів евакуювали після вибуху.'],
    ['an ordinary word that opens a sentence', 'Часткове руйнування будинку спричинив вибух.'],
    ['air defence', 'ППО збила дрони.'],
    ['a missile', 'Збито ракету «Калібр» та два «Іскандери».'],
  ])('%s: %s', (_, text) => {
    expect(placesOf(text)).toEqual([])
  })
})

describe('Where the text names one place only', () => {
  it.each<[string, string]>([
    ['Нафтобаза горить, постраждалих немає, — голова Рівненської ОВА.', 'Rivne Oblast'],
    ['Херсон. У окупантів горить склад.', 'Kherson'],
    ['Україна під масованою атакою. ППО працює у Вінниці.', 'Vinnytsia'],
  ])('it happened there: %s', (text, name) => {
    expect(sitesOf(text)).toContain(name)
  })

  it('a country is no site, unless it was struck as a whole', () => {
    expect(sitesOf('Україна отримала нові літаки.')).toEqual([])
    expect(sitesOf('Вночі росіяни завдали удару по всій Україні.')).toEqual(['Ukraine'])
  })

  it('the town is taken that lies where the text says', () => {
    const [place] = placesOf('Пожежа у селищі Михайлівка Запорізької області.')
    expect(place?.place).toMatchObject({ precision: 'settlement', admin1: 'UA-23' })
  })

  it('none is, where no town of that name is known there', () => {
    expect(sitesOf('Пожежа у селі Василівка Закарпатської області.')).toEqual(['Zakarpattia Oblast'])
  })
})

describe('A name whose span is given', () => {
  it('is found in its case', () => {
    const { places } = readDocument({ id: 'a', text: 'Про це стало відомо у Волновасі.', spans: [[22, 31]] }, gazetteer)
    expect(places[0]?.place?.name).toBe('Volnovakha')
  })
})
