import type { TagDefinition } from '../authoring/definition.ts'
import { takeaways } from './shape.ts'

export default {
  name: 'Takeaways',
  attributes: {},
  shape: takeaways,
} satisfies TagDefinition
