import { option } from '#integrations/site/arguments.ts'

process.env.ASTRO_TELEMETRY_DISABLED = '1'
const { dev } = await import('astro')
await dev({
  root: new URL('../..', import.meta.url).pathname,
  // Not the port of `npm start`: the browser keeps that site whole, and would show it in the place of this one.
  server: { port: Number(option('port') ?? 4322) },
})
