import type { TagDefinition } from '../authoring/definition.ts'
import { flow } from '../authoring/simple.ts'

export default {
  name: 'Note',
  attributes: { title: 'optional' },
  shape: flow,
} satisfies TagDefinition
