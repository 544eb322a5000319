import type { TagDefinition } from '../authoring/definition.ts'
import { choice } from './shape.ts'

export default {
  name: 'Choice',
  attributes: { id: 'required', several: 'flag' },
  checkpoint: true,
  shape: choice,
} satisfies TagDefinition
