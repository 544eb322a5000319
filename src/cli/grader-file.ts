import { writeFileSync } from 'node:fs'
import { format } from '#i18n/format.ts'
import { argumentsOf } from './arguments.ts'
import { buildGraderFile } from './grader-file/build.ts'
import { texts as all } from './language.ts'

// npm run -s grader-file: the grader as one file, for the CI of any host.
const texts = all.commandLine.graderFile
const { values } = argumentsOf(texts.usage, { out: { type: 'string', default: 'backprop-grade.mjs' } })
const text = await buildGraderFile()
writeFileSync(values.out, text, { mode: 0o755 })
console.log(format(texts.done, { file: values.out, size: (text.length / 1e6).toFixed(1) }))
