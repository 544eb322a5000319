import type { TagDefinition } from '../authoring/definition.ts'
import { notationTable } from './shape.ts'

export default {
  name: 'NotationTable',
  attributes: {},
  shape: notationTable,
} satisfies TagDefinition
