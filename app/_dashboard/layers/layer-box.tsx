'use client'

import { Layers } from 'lucide-react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Popover } from '@/app/_ui/popover'
import { LayerChoice } from './layer-choice'
import { LayerLegend } from './layer-legend'
import { useLayerParams } from './layers-url'
import type { Shading } from './use-layers'

/** In the corner of the map: what is drawn under the marks, what it means, and, but in a frame, the button to choose. */
export function LayerBox({ shading, fixed = false }: { shading: Shading; fixed?: boolean }) {
  const [{ layer }] = useLayerParams()
  const { t } = useTongue()
  return (
    <div className="pointer-events-none absolute bottom-3 left-3 z-20 flex max-w-[calc(100%-4.5rem)] flex-col items-start gap-2 md:max-w-60">
      {layer && (
        <section
          aria-label={t(`layers.${layer}`)}
          className="pointer-events-auto max-h-[min(24rem,50vh)] w-full overflow-y-auto rounded-card border border-line bg-surface shadow-float"
        >
          <LayerLegend layer={layer} shading={shading} />
        </section>
      )}
      {!fixed && (
        <div className="pointer-events-auto rounded-control border border-edge bg-surface shadow-float">
          <Popover
            side="above"
            box="w-72"
            label={t('layers.open')}
            trigger={
              <>
                <Layers size={14} aria-hidden />
                {t('layers.open')}
              </>
            }
          >
            <LayerChoice figures={shading.figures} />
          </Popover>
        </div>
      )}
    </div>
  )
}
