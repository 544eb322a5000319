import type { TagDefinition } from '../authoring/definition.ts'
import { flow } from '../authoring/simple.ts'

export default {
  name: 'Reveal',
  attributes: { summary: 'required' },
  shape: flow,
} satisfies TagDefinition
