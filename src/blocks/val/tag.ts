import type { TagDefinition } from '../authoring/definition.ts'
import { val } from './shape.ts'

export default {
  name: 'Val',
  attributes: { of: 'required', digits: 'optional', form: 'optional' },
  empty: true,
  shape: val,
} satisfies TagDefinition
