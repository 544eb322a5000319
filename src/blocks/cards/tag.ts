import type { TagDefinition } from '../authoring/definition.ts'
import { cards } from './shape.ts'

export default {
  name: 'Cards',
  attributes: { id: 'required' },
  checkpoint: true,
  shape: cards,
} satisfies TagDefinition
