import type { TagDefinition } from '../authoring/definition.ts'
import { explain } from './shape.ts'

export default {
  name: 'Explain',
  attributes: { id: 'required' },
  checkpoint: true,
  shape: explain,
} satisfies TagDefinition
