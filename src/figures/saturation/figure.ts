import type { FigureDefinition } from '../definition.ts'

export default { options: {} } as const satisfies FigureDefinition
