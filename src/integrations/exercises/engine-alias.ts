import { registerHooks } from 'node:module'

// Submissions import the bare name 'engine'. Vite and Vitest have an alias for it; plain Node learns it here.
const engine = new URL('../../engine/index.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'engine' ? { url: engine, shortCircuit: true } : next(specifier, context),
})
