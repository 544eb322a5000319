import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// Submissions and mistakes import the bare name 'engine', as learners do.
const alias = { engine: fileURLToPath(new URL('./src/engine/index.ts', import.meta.url)) }

export default defineConfig({
  test: {
    // A thread for each core: the one that leads has little to do. The site's files take turns; see below.
    maxWorkers: '100%',
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/bench/**', '**/node_modules/**'],
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/site/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
})
