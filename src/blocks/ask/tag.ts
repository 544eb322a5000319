import type { TagDefinition } from '../authoring/definition.ts'
import { ask } from './shape.ts'

export default {
  name: 'Ask',
  attributes: { id: 'required', answer: 'required', exact: 'flag', draw: 'optional' },
  checkpoint: true,
  shape: ask,
} satisfies TagDefinition
