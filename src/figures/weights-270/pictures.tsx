import { picture } from '#content/numbers/intuition.ts'
import type { UnitId } from '#drawing/types.ts'
import type { Pictures } from '../pictures.ts'
import type { Size } from './draw.ts'
import { Picture } from './Picture.tsx'
import { pictureNetwork } from './picture-network.ts'
import Quiet from './Quiet.tsx'
import t from './texts/en.ts'

const model = pictureNetwork(picture)

const at = (step: number, size: Size, unit: UnitId | null = null) => (
  <Picture
    t={t}
    model={model}
    step={step}
    size={size}
    traced={unit}
    selected={unit}
    onSelect={() => undefined}
    onHover={() => undefined}
  />
)

export default {
  forward: () => at(2, 'wide'),
  backward: () => at(7, 'narrow'),
  'one-unit': () => at(9, 'wide', [2, 4]),
  quiet: () => <Quiet t={t} example={picture} />,
} satisfies Pictures
