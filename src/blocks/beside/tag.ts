import type { TagDefinition } from '../authoring/definition.ts'
import { beside } from './shape.ts'

export default {
  name: 'Beside',
  attributes: {},
  shape: beside,
} satisfies TagDefinition
