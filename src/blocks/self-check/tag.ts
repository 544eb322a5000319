import type { TagDefinition } from '../authoring/definition.ts'
import { selfCheck } from './shape.ts'

export default {
  name: 'SelfCheck',
  attributes: {},
  shape: selfCheck,
} satisfies TagDefinition
