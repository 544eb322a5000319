import type { TagDefinition } from '../authoring/definition.ts'
import { net } from './shape.ts'

export default {
  name: 'Net',
  attributes: {
    layers: 'required',
    weights: 'optional',
    biases: 'optional',
    activations: 'optional',
    targets: 'optional',
    errors: 'optional',
    blame: 'optional',
    back: 'flag',
    inner: 'flag',
  },
  shape: net,
} satisfies TagDefinition
