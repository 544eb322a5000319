import type { TagDefinition } from '../authoring/definition.ts'
import { chain } from './shape.ts'

export default {
  name: 'Chain',
  attributes: { back: 'flag' },
  shape: chain,
} satisfies TagDefinition
