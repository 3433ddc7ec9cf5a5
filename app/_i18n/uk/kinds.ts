import type { Catalogue } from '../messages'

export const kinds: Catalogue['kinds'] = {
  air_strike: 'Удар авіації чи БпЛА',
  missile_strike: 'Ракетний удар чи обстріл',
  interception: 'Перехоплення',
  ground_fighting: 'Наземний бій',
  explosive: 'Міна чи закладена вибухівка',
  attack: 'Інший напад',
}
