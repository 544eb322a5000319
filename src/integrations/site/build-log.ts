import { stripVTControlCharacters } from 'node:util'
import { stepLabel } from './pages/walk.ts'

interface LogEvent {
  label: string | null
  level: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  message: string
}

/**
 * What a build prints: a line for each step over the pages, and every warning whoever gives it. Astro's own progress, a
 * line for each page, is left out; errors are gathered by `onError`, and told at the end. Astro loads this module by its address; see `buildSite`.
 */
export default function buildLog({ onError }: { onError: (text: string) => void }) {
  return {
    write({ label, level, message }: LogEvent) {
      const text = stripVTControlCharacters(message).trimEnd()
      if (level === 'info') {
        if (label?.startsWith(stepLabel)) console.log(`  ${label.slice(stepLabel.length)}: ${text}`)
      } else if (failed.test(text)) return
      else if (level === 'error') onError(text)
      else console.error(label ? `[${label}] ${text}` : text)
    },
  }
}

/** Lines of Vite and Astro that only say that something is thrown, which is told then. */
const failed = /^(?:✗ Build failed in |An unhandled error occurred while running the )/
