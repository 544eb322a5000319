import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Check, checkNumbers } from '#number-check/check.ts'

/** A published example, as `docs/examples` keeps it, with its verdict. */
export interface Published {
  name: string
  source: { title: string; author: string; year: string; address: string }
  about: string
  check: Check
}

export const published: Published[] = globSync('docs/examples/*.json')
  .toSorted()
  .map(file => {
    const text = readFileSync(file, 'utf8')
    const { source, about } = JSON.parse(text)
    return { name: basename(file, '.json'), source, about, check: checkNumbers(text) }
  })

/** A row of the table in `docs/check-numbers.md`. */
export function rowOf({ name, source, check }: Published): string {
  const { title, author, year, address } = source
  const { right, rounded, follows, wrong } = check.counts
  const cells = [
    `[${name}](examples/${name}.json)`,
    `[${title}](${address}), ${author}, ${year}`,
    ...[check.numbers.length, right, rounded, follows, wrong],
    firstOf(check),
  ]
  return `| ${cells.join(' | ')} |`
}

function firstOf({ first, named, candidates }: Check): string {
  if (!first) return 'nothing wrong'
  const name = named ? `\`${named.codes.join('`, `')}\`` : candidates.length > 1 ? 'several fit' : 'no name'
  return `\`${first.path}\` = ${first.yours}, right ${first.right}: ${name}`
}
