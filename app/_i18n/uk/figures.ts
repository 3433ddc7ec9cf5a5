import type { Catalogue } from '../messages'

export const figures: Catalogue['figures'] = {
  amount: {
    exact: '{amount}',
    about: 'приблизно {amount}',
    at_least: 'щонайменше {amount}',
    over: 'понад {amount}',
    at_most: 'щонайбільше {amount}',
    nearly: 'майже {amount}',
  },
  nobody: 'заявника не названо',
  heading: {
    killed: 'Загиблі',
    injured: 'Поранені',
    missing: 'Зниклі безвісти',
    launched:
      '{of, select, drone {Запущено безпілотників} missile {Запущено ракет} bomb {Скинуто бомб} boat {Запущено катерів} other {Запущено}}',
    intercepted:
      '{of, select, drone {Збито безпілотників} missile {Збито ракет} bomb {Збито бомб} boat {Знищено катерів} other {Збито}}',
    suppressed:
      '{of, select, drone {Втрачено або заглушено безпілотників} missile {Втрачено або заглушено ракет} bomb {Втрачено або заглушено бомб} boat {Втрачено або заглушено катерів} other {Втрачено або заглушено}}',
    hit: '{of, select, drone {Влучання безпілотників} missile {Влучання ракет} bomb {Влучання бомб} boat {Влучання катерів} other {Влучання}}',
    without_power: 'Без електропостачання',
    evacuated: 'Евакуйовано',
    damaged: 'Пошкоджено',
  },
  counted: {
    drone:
      '{count, plural, one {{amount} безпілотник} few {{amount} безпілотники} many {{amount} безпілотників} other {{amount} безпілотника}}',
    missile:
      '{count, plural, one {{amount} ракета} few {{amount} ракети} many {{amount} ракет} other {{amount} ракети}}',
    bomb: '{count, plural, one {{amount} бомба} few {{amount} бомби} many {{amount} бомб} other {{amount} бомби}}',
    boat: '{count, plural, one {{amount} катер} few {{amount} катери} many {{amount} катерів} other {{amount} катера}}',
  },
  said: {
    killed:
      '{count, plural, one {{amount} загиблий} few {{amount} загиблих} many {{amount} загиблих} other {{amount} загиблих}}',
    injured:
      '{count, plural, one {{amount} поранений} few {{amount} поранених} many {{amount} поранених} other {{amount} поранених}}',
    missing:
      '{count, plural, one {{amount} зниклий безвісти} few {{amount} зниклих безвісти} many {{amount} зниклих безвісти} other {{amount} зниклих безвісти}}',
    launched: {
      drone:
        '{count, plural, one {запущено {amount} безпілотник} few {запущено {amount} безпілотники} many {запущено {amount} безпілотників} other {запущено {amount} безпілотника}}',
      missile:
        '{count, plural, one {запущено {amount} ракету} few {запущено {amount} ракети} many {запущено {amount} ракет} other {запущено {amount} ракети}}',
      bomb: '{count, plural, one {скинуто {amount} бомбу} few {скинуто {amount} бомби} many {скинуто {amount} бомб} other {скинуто {amount} бомби}}',
      boat: '{count, plural, one {запущено {amount} катер} few {запущено {amount} катери} many {запущено {amount} катерів} other {запущено {amount} катера}}',
      any: '{count, plural, one {запущено {amount}} few {запущено {amount}} many {запущено {amount}} other {запущено {amount}}}',
    },
    intercepted: {
      drone:
        '{count, plural, one {збито {amount} безпілотник} few {збито {amount} безпілотники} many {збито {amount} безпілотників} other {збито {amount} безпілотника}}',
      missile:
        '{count, plural, one {збито {amount} ракету} few {збито {amount} ракети} many {збито {amount} ракет} other {збито {amount} ракети}}',
      bomb: '{count, plural, one {збито {amount} бомбу} few {збито {amount} бомби} many {збито {amount} бомб} other {збито {amount} бомби}}',
      boat: '{count, plural, one {знищено {amount} катер} few {знищено {amount} катери} many {знищено {amount} катерів} other {знищено {amount} катера}}',
      any: '{count, plural, one {збито {amount}} few {збито {amount}} many {збито {amount}} other {збито {amount}}}',
    },
    suppressed: {
      drone:
        '{count, plural, one {втрачено або заглушено {amount} безпілотник} few {втрачено або заглушено {amount} безпілотники} many {втрачено або заглушено {amount} безпілотників} other {втрачено або заглушено {amount} безпілотника}}',
      missile:
        '{count, plural, one {втрачено або заглушено {amount} ракету} few {втрачено або заглушено {amount} ракети} many {втрачено або заглушено {amount} ракет} other {втрачено або заглушено {amount} ракети}}',
      bomb: '{count, plural, one {втрачено або заглушено {amount} бомбу} few {втрачено або заглушено {amount} бомби} many {втрачено або заглушено {amount} бомб} other {втрачено або заглушено {amount} бомби}}',
      boat: '{count, plural, one {втрачено або заглушено {amount} катер} few {втрачено або заглушено {amount} катери} many {втрачено або заглушено {amount} катерів} other {втрачено або заглушено {amount} катера}}',
      any: '{count, plural, one {втрачено або заглушено {amount}} few {втрачено або заглушено {amount}} many {втрачено або заглушено {amount}} other {втрачено або заглушено {amount}}}',
    },
    hit: {
      drone:
        '{count, plural, one {влучив {amount} безпілотник} few {влучили {amount} безпілотники} many {влучило {amount} безпілотників} other {влучило {amount} безпілотника}}',
      missile:
        '{count, plural, one {влучила {amount} ракета} few {влучили {amount} ракети} many {влучило {amount} ракет} other {влучило {amount} ракети}}',
      bomb: '{count, plural, one {влучила {amount} бомба} few {влучили {amount} бомби} many {влучило {amount} бомб} other {влучило {amount} бомби}}',
      boat: '{count, plural, one {влучив {amount} катер} few {влучили {amount} катери} many {влучило {amount} катерів} other {влучило {amount} катера}}',
      any: '{count, plural, one {{amount} влучання} few {{amount} влучання} many {{amount} влучань} other {{amount} влучання}}',
    },
    without_power:
      '{count, plural, one {{amount} без електропостачання} few {{amount} без електропостачання} many {{amount} без електропостачання} other {{amount} без електропостачання}}',
    evacuated:
      '{count, plural, one {евакуйовано {amount}} few {евакуйовано {amount}} many {евакуйовано {amount}} other {евакуйовано {amount}}}',
    damaged:
      '{count, plural, one {пошкоджено {amount}} few {пошкоджено {amount}} many {пошкоджено {amount}} other {пошкоджено {amount}}}',
  },
  range: '{low}–{high} (найімовірніше {best})',
  becomes: '{measure}: {from} → {to}',
  begins: '{measure}: {to}',
  ends: '{measure}: {from} → більше не заявляють',
}
