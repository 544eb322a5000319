import type { Plugin } from 'vite'
import { bundleSandbox } from '#runner/node/bundle.ts'
import { bootFile, readBoot, sandboxBootHash } from './boot-hash.ts'

const query = '?sandbox'

/**
 * Makes `import('…/harness.ts?sandbox')` the text of the sandbox: `harness`, `names`, `boot` and `bootHash`. Imported
 * dynamically it is a chunk of its own, loaded when a program first runs. In development it is made anew whenever a
 * file of the harness or the engine changes.
 */
export function sandboxPlugin(): Plugin {
  return {
    name: 'sandbox',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(query)) return null
      const { harness, names, files } = await bundleSandbox()
      const parts = { harness, names, boot: readBoot(), bootHash: sandboxBootHash() }
      for (const file of [...files, bootFile]) this.addWatchFile(file)
      return Object.entries(parts)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
        .join('\n')
    },
  }
}
