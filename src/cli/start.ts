import { format } from '#i18n/format.ts'
import { serveFolder } from '#integrations/site/serve.ts'
import { argumentsOf, portOf } from './arguments.ts'
import { buildAndTell } from './building.ts'
import { texts as all } from './language.ts'

const texts = all.commandLine.start
const { values } = argumentsOf(texts.usage, { base: { type: 'string' }, port: { type: 'string' } })
const { base = '/' } = values
const port = portOf(values.port, 4321)

await buildAndTell({ base })

const folder = new URL('../../dist', import.meta.url).pathname
// A taken port is no reason to fail: the next free one is printed.
const served = await serveFolder({ folder, base, port }).catch(error => {
  if (error.code !== 'EADDRINUSE') throw error
  return serveFolder({ folder, base })
})
console.log(format(texts.served, { address: served.address }))
