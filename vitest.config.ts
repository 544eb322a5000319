import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// Submissions and mistakes import the bare name 'engine', as learners do.
const alias = { engine: fileURLToPath(new URL('./src/engine/index.ts', import.meta.url)) }

// What fills the memory, measures how long the page stands still, or how wide a letter is: in the whole browser, and
// with nothing beside it.
const alone = ['tests/site/hostile.test.ts', 'tests/site/maths.test.ts']

// The same walks in three engines, side by side. WebKit's driver is there for Linux alone, as is the old Chromium.
const engines = [
  'firefox',
  ...(process.platform === 'linux' ? ['webkit'] : []),
  ...(process.platform === 'linux' && process.arch === 'x64' ? ['chromium'] : []),
].map(engine => `tests/site/engines/${engine}.test.ts`)

/** What takes longest, the longest first: begun last, it would keep one core busy while the other has nothing to do. */
const long = [
  'tests/additions.test.ts',
  'tests/exercises/measure.test.ts',
  'tests/cli/build/build.test.ts',
  'tests/exercises/proof.test.ts',
  'tests/grader/never-false.test.ts',
  'tests/cli/authors.test.ts',
  'tests/runner/hostile.test.ts',
  'tests/cli/grade-class.test.ts',
  'tests/site/guards.test.ts',
  'tests/site/offline.test.ts',
  'tests/site/missing.test.ts',
  'tests/site/cells.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex(file => moduleId.endsWith(file))
      return at < 0 ? long.length : at
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}

const site = {
  include: ['tests/site/**/*.test.ts'],
  globalSetup: ['tests/site/setup.ts'],
  // Longer than anything in them waits, which is `PATIENCE` of tests/site/browser.ts.
  testTimeout: 300_000,
  hookTimeout: 600_000,
  expect: { poll: { timeout: 120_000 } },
}

export default defineConfig({
  test: {
    // A thread for each core: the one that leads has little to do.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
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
          ...site,
          name: 'site',
          exclude: [...alone, 'tests/site/engines/**'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { alias },
        test: { ...site, name: 'alone', include: alone, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
      {
        resolve: { alias },
        test: {
          ...site,
          name: 'engines',
          include: engines,
          globalSetup: [...site.globalSetup, 'tests/site/engines/setup.ts'],
          testTimeout: 900_000,
          maxWorkers: 3,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
})
