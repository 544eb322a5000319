import type { TagDefinition } from '../authoring/definition.ts'
import { edge } from './shape.ts'

export default {
  name: 'Edge',
  attributes: { id: 'required', layers: 'required', answer: 'required', back: 'flag' },
  checkpoint: true,
  shape: edge,
} satisfies TagDefinition
