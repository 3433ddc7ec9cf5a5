import { describe, expect, it } from 'vitest'
import { isAgain, targetNouns, tellingWords } from '@/lib/reconcile/telling-words'

describe('The telling words of a sentence', () => {
  it.each<[string, string[]]>([
    ['Russian drones attacked the city overnight, injuring five people.', []],
    ['Ukrainian drones hit a Wildberries warehouse.', ['wildbe', 'wareho']],
    ['Drones struck two warehouses.', ['wareho']],
    ['A Su-24M bomber was destroyed.', ['su24', 'bomber']],
    ["Ukraine's forces struck the amusement park, the governor said.", ['amusem', 'park']],
    ['Російські безпілотники вночі атакували елеватор.', ['елеват']],
    ['Беспилотники ночью атаковали элеватор.', ['элеват']],
    ['', []],
  ])('“%s”', (sentence, words) => {
    expect([...tellingWords(sentence)]).toEqual(words)
  })

  it('hold the targets apart', () => {
    expect([...targetNouns('An oil depot, two tankers and a bridge were hit.')]).toEqual(['depot', 'tanker', 'bridge'])
  })
})

describe('A sentence says that it happened again', () => {
  it.each<[string, boolean]>([
    ['Russia launched another attack on Sumy.', true],
    ['The station was hit for the second time in a day.', true],
    ['Росіяни знову обстріляли Нікополь.', true],
    ['Another person died in hospital.', false],
    ['Air defences shot down another 85 drones.', false],
    ["Kharkiv, the country's second-largest city, was hit.", false],
    ['Drones hit Odesa.', false],
  ])('“%s” %s', (sentence, again) => {
    expect(isAgain(sentence)).toBe(again)
  })
})
