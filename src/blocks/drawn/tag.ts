import type { TagDefinition } from '../authoring/definition.ts'

export default {
  name: 'Drawn',
  attributes: { of: 'required' },
  empty: true,
} satisfies TagDefinition
