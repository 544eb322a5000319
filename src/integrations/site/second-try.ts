import type { Plugin } from 'vite'

/** What a chunk asks for when it is first needed. */
const asked = /\bimport\((`\.\/[^`$]+\.js`|"\.\/[^"]+\.js"|'\.\/[^']+\.js')\)/g

/**
 * Lets a chunk that did not come be asked for again. Chromium, to version 150 at least, takes a module that could not
 * be fetched for failed as long as the page lives, and asks the network no more; under another address it does.
 */
export const withSecondTry = (code: string): string =>
  code.replace(
    asked,
    (_, path) =>
      `((u,l=globalThis.lostParts??={})=>import(l[u]?u+"?"+l[u]:u).catch(e=>{l[u]=-~l[u];throw e}))(${path})`,
  )

/** Does so in each script of the built site. */
export function secondTry(): Plugin {
  return {
    name: 'second-try',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        if (this.environment.name !== 'client') return
        for (const file of Object.values(bundle))
          if (file.type === 'chunk') file.code = withSecondTry(file.code)
      },
    },
  }
}
