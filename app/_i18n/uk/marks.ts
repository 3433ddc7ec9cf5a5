import type { Catalogue } from '../messages'

export const marks: Catalogue['marks'] = {
  legend: 'Позначки на мапі',
  settlement: 'Населений пункт або точніше',
  radius: 'Десь у межах цього радіуса',
  disagree: 'Повідомлення розходяться',
  several: 'Кілька подій',
  severalClick: 'Кілька подій<screen>: натисніть, щоб відкрити або наблизити</screen>',
  crowd: 'Що більше подій, то більша позначка',
  crowdClick: 'Що більше подій, то більша позначка<screen>: натисніть, щоб наблизити або відкрити</screen>',
  mentioned: 'Згадано, не вражено',
}
