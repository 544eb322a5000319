import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The first of these commands that the PATH has. */
export function onPath(names: string[]): string | undefined {
  for (const name of names) {
    const found = spawnSync('which', [name], { encoding: 'utf8' })
    if (found.status === 0 && found.stdout) return found.stdout.trim()
  }
  return undefined
}

/**
 * Installs packages of Debian where that can be done without asking anybody: as root, with apt-get.
 *
 * @returns whether it was tried and went well
 */
export function installed(...names: string[]): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return false
  // In this run level a package's own service is not started.
  const options = {
    stdio: 'ignore',
    env: { ...process.env, RUNLEVEL: '1', DEBIAN_FRONTEND: 'noninteractive' },
  } as const
  const apt = (...words: string[]) => spawnSync('apt-get', words, options).status === 0
  return apt('update') && apt('install', '-y', ...names)
}
