import { commandLine } from '#i18n/en/command-line.ts'
import { argumentsOf } from './arguments.ts'
import { buildAndTell } from './building.ts'

const { values } = argumentsOf(commandLine.build.usage, {
  base: { type: 'string' },
  outDir: { type: 'string' },
})
await buildAndTell(values)
