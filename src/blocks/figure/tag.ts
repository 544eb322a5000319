import type { TagDefinition } from '../authoring/definition.ts'
import { localised } from '../authoring/simple.ts'

export default {
  name: 'Figure',
  attributes: { name: 'required' },
  open: true,
  empty: true,
  shape: localised,
  refuse({ name, ...options }, known) {
    try {
      known.figure(String(name), options)
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  },
} satisfies TagDefinition
