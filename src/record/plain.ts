const FORBIDDEN = ['__proto__', 'constructor', 'prototype']
const DEEPEST = 40

/**
 * Looks through foreign data for what no record ever holds.
 *
 * @param value parsed JSON
 * @returns the path of the first forbidden key or too deep nesting (`attempts.3.result.__proto__`), or undefined
 */
export function hostilePath(value: unknown): string | undefined {
  const open: [value: unknown, path: string[]][] = [[value, []]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [at, path] = next
    if (typeof at !== 'object' || at === null) continue
    if (path.length > DEEPEST) return path.join('.')
    for (const [key, inner] of Object.entries(at)) {
      if (FORBIDDEN.includes(key)) return [...path, key].join('.')
      if (typeof inner === 'object' && inner !== null) open.push([inner, [...path, key]])
    }
  }
}
