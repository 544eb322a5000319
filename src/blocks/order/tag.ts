import type { TagDefinition } from '../authoring/definition.ts'
import { order } from './shape.ts'

export default {
  name: 'Order',
  attributes: { id: 'required' },
  checkpoint: true,
  shape: order,
} satisfies TagDefinition
