import { option } from '#integrations/site/arguments.ts'
import { buildSite } from '#integrations/site/build.ts'

await buildSite({ base: option('base'), outDir: option('outDir') })
