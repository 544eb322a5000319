import { argumentsOf, portOf } from './arguments.ts'
import { texts as all } from './language.ts'

const { values } = argumentsOf(all.commandLine.dev.usage, { port: { type: 'string' } })
process.env.ASTRO_TELEMETRY_DISABLED = '1'
const { dev } = await import('astro')
await dev({
  root: new URL('../..', import.meta.url).pathname,
  // Not the port of `npm start`: the browser keeps that site whole, and would show it in the place of this one.
  server: { port: portOf(values.port, 4322) },
})
