import { argumentsOf } from './arguments.ts'
import { buildAndTell } from './building.ts'
import { texts as all } from './language.ts'

const { values } = argumentsOf(all.commandLine.build.usage, {
  base: { type: 'string' },
  outDir: { type: 'string' },
})
await buildAndTell(values)
