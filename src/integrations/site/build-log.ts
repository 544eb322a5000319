import { stripVTControlCharacters } from 'node:util'
import { stepLabel } from './pages/walk.ts'

interface LogEvent {
  label: string | null
  level: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  message: string
}

/**
 * What a build prints: a line for each step over the pages, and every warning and error whoever gives it. Astro's own
 * progress, a line for each page, is left out. Astro loads this module by its address; see `buildSite`.
 */
export default function buildLog() {
  return {
    write({ label, level, message }: LogEvent) {
      const text = stripVTControlCharacters(message).trimEnd()
      if (level === 'info') {
        if (label?.startsWith(stepLabel)) console.log(`  ${label.slice(stepLabel.length)}: ${text}`)
      } else if (!failed.test(text)) console.error(label ? `[${label}] ${text}` : text)
    },
  }
}

/** Vite's line before it throws what is told then. */
const failed = /^✗ Build failed in /
