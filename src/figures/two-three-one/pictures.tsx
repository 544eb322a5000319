import { numbers } from '#content/numbers/worked-example.ts'
import { Net } from '#drawing/Net.tsx'
import type { UnitId } from '#drawing/types.ts'
import type { Pictures } from '../pictures.ts'
import { drawing } from './draw.ts'
import { type StepName, stepNames } from './steps.ts'
import t from './texts/en.ts'

const at = (name: StepName, size: 'wide' | 'narrow', selected: UnitId | null = null) => (
  <Net
    {...drawing(numbers, stepNames.indexOf(name), t, size)}
    selected={selected}
    onSelect={() => undefined}
  />
)

export default {
  given: () => at('given', 'wide'),
  'hidden-unit': () => at('hidden.1', 'wide', [1, 1]),
  'first-gradients': () => at('dW1', 'narrow'),
  'after-the-step': () => at('after', 'wide'),
} satisfies Pictures
