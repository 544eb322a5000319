import type { TagDefinition } from '../authoring/definition.ts'
import { steps } from './shape.ts'

export default {
  name: 'Steps',
  attributes: { id: 'required' },
  checkpoint: true,
  shape: steps,
} satisfies TagDefinition
