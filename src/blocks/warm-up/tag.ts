import type { TagDefinition } from '../authoring/definition.ts'
import { warmUp } from './shape.ts'

export default {
  name: 'WarmUp',
  attributes: {},
  shape: warmUp,
} satisfies TagDefinition
