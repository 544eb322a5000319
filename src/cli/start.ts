import { option } from '#integrations/site/arguments.ts'
import { buildSite } from '#integrations/site/build.ts'
import { serveFolder } from '#integrations/site/serve.ts'

const base = option('base') ?? '/'
const wanted = Number(option('port') ?? 4321)
await buildSite({ base })

const folder = new URL('../../dist', import.meta.url).pathname
// A taken port is no reason to fail: the next free one is printed.
const served = await serveFolder({ folder, base, port: wanted }).catch(error => {
  if (error.code !== 'EADDRINUSE') throw error
  return serveFolder({ folder, base })
})
console.log(`\nBackprop by Hand is at ${served.address}\nStop it with Ctrl+C.`)
