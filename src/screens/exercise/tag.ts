import type { TagDefinition } from '#blocks/authoring/definition.ts'
import { unlessKnown } from '#blocks/authoring/error.ts'

export default {
  name: 'Exercise',
  attributes: { id: 'required' },
  empty: true,
  refuse: ({ id }, known) => unlessKnown('exercise', String(id), known.exercises()),
} satisfies TagDefinition
