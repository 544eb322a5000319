import { option } from '#build/arguments.ts'
import { buildSite } from '#build/site.ts'

await buildSite({ base: option('base'), outDir: option('outDir') })
