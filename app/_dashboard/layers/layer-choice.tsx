'use client'

import { useId } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Switch } from '@/app/_ui/switch'
import { ChoiceField } from '../charts/choice-field'
import { shadedByWords } from './layer-words'
import { figureKey, figureOfKey, SHADES_OF, type ShadedBy, useLayerParams } from './layers-url'

const EVENTS = 'events'

/** Marks lie on the very places that are hot: whoever chooses heat begins without them. It can be changed. */
const MARKS_WITH = { none: true, heat: false, regions: true } as const

/** What is drawn, and what regions are shaded by. */
export function LayerChoice({ figures }: { figures: readonly NonNullable<ShadedBy>[] }) {
  const [{ layer, marks, figure, rate }, setLayers] = useLayerParams()
  const tongue = useTongue()
  const { t } = tongue
  const group = useId()
  // What the address asks for stays a choice, though no region has it now.
  const known = figure && !figures.some((one) => figureKey(one) === figureKey(figure)) ? [...figures, figure] : figures
  return (
    <div className="flex flex-col gap-3 p-4">
      <fieldset>
        <legend className="mb-1 text-base font-semibold">{t('layers.under')}</legend>
        {[null, ...SHADES_OF].map((one) => (
          <label
            key={one ?? 'none'}
            className="tap -mx-2 flex items-center gap-2 rounded-control px-2 text-base hover:bg-hover"
          >
            <input
              type="radio"
              name={group}
              className="size-4"
              checked={layer === one}
              onChange={() => setLayers({ layer: one, marks: MARKS_WITH[one ?? 'none'] })}
            />
            {t(`layers.${one ?? 'none'}`)}
          </label>
        ))}
      </fieldset>
      {layer === 'regions' && (
        <div className="flex flex-col gap-1">
          <ChoiceField
            label={t('layers.number')}
            value={figure ? figureKey(figure) : EVENTS}
            choices={[
              [EVENTS, t('layers.events')] as const,
              ...known.map((one) => [figureKey(one), shadedByWords(tongue, one)] as const),
            ]}
            onChange={(key) => setLayers({ figure: figureOfKey(key) })}
          />
          <Switch checked={rate} onChange={(next) => setLayers({ rate: next })}>
            {t('layers.perPeople')}
          </Switch>
        </div>
      )}
      <Switch checked={marks} onChange={(next) => setLayers({ marks: next })}>
        {t('layers.marks')}
      </Switch>
    </div>
  )
}
