import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes of what a page loads before the first interaction, compressed; fonts are compressed already. */
export interface Weight {
  script: number
  style: number
  font: number
  document: number
  /** Each script with its bytes, the heaviest first: where to look when the budget is exceeded. */
  scripts: [file: string, bytes: number][]
}

/** In bytes. */
export const budget = { script: 40_000, total: 200_000 }

const compressed = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length

/**
 * Weighs the files that a page asked for.
 *
 * @param folder the built site
 * @param paths of the requests, e.g. `/_astro/x.js`
 */
export function weigh(folder: string, paths: string[]): Weight {
  const weight: Weight = { script: 0, style: 0, font: 0, document: 0, scripts: [] }
  for (const path of new Set(paths)) {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    if (path.endsWith('.js')) {
      const bytes = compressed(file)
      weight.script += bytes
      weight.scripts.push([path, bytes])
    } else if (path.endsWith('.css')) weight.style += compressed(file)
    else if (/\.woff2?$/.test(path)) weight.font += readFileSync(file).length
    else if (/(\/|\.html)$/.test(path)) weight.document += compressed(file)
  }
  weight.scripts.sort((a, b) => b[1] - a[1])
  return weight
}

/** What is over the budget, as a sentence; undefined when nothing is. */
export function overBudget(page: string, weight: Weight): string | undefined {
  const total = weight.script + weight.style + weight.font + weight.document
  const heaviest = weight.scripts
    .slice(0, 3)
    .map(([file, bytes]) => `${file} ${bytes}`)
    .join(', ')
  if (weight.script > budget.script)
    return `${page}: ${weight.script} bytes of compressed JavaScript before the first interaction, allowed are ${budget.script}. Heaviest: ${heaviest}.`
  if (total > budget.total)
    return `${page}: ${total} bytes in all before the first interaction (script ${weight.script}, style ${weight.style}, fonts ${weight.font}, document ${weight.document}), allowed are ${budget.total}.`
  return undefined
}
