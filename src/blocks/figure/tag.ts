import type { TagDefinition } from '../authoring/definition.ts'

export default {
  name: 'Figure',
  attributes: { name: 'required' },
  open: true,
  empty: true,
  refuse({ name, ...options }, known) {
    try {
      known.figure(String(name), options)
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  },
} satisfies TagDefinition
