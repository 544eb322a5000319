import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { encodeOutputs } from '#blocks/cell/outputs/text.ts'
import { defaultLocale } from '#i18n/locales.ts'
import { textsOf } from '#i18n/texts.ts'
import { runCell } from './run.ts'

const VIRTUAL = 'virtual:playground-examples'
const FOLDER = fileURLToPath(new URL('../../../screens/playground/examples/', import.meta.url))

export interface PlaygroundExample {
  id: string
  code: string
  /** What it put out when the site was built, as `encodeOutputs` wrote it. */
  outputs: string
}

/** Gives `virtual:playground-examples`: the playground's examples in their order, each run now. */
export function playgroundExamples(): Plugin {
  return {
    name: 'playground-examples',
    resolveId: id => (id === VIRTUAL ? `\0${VIRTUAL}` : undefined),
    async load(id) {
      if (id !== `\0${VIRTUAL}`) return
      const examples = await Promise.all(
        Object.keys(textsOf(defaultLocale).playground.examples).map(readExample),
      )
      for (const { id } of examples) this.addWatchFile(fileOf(id))
      return `export const examples = ${JSON.stringify(examples)}`
    },
  }
}

/**
 * Reads and runs one example.
 *
 * @throws CellError when it does not run to its end
 */
export async function readExample(id: string): Promise<PlaygroundExample> {
  const code = (await readFile(fileOf(id), 'utf8')).trimEnd()
  const file = `src/screens/playground/examples/${id}.txt`
  return { id, code, outputs: encodeOutputs(await runCell({ code, file, line: 1 })) }
}

const fileOf = (id: string) => `${FOLDER}${id}.txt`
