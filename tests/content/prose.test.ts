import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/**
 * What a reader of the English edition reads: lessons, glossary, exercises with their feedback and the titles of their
 * checks, the interface, the words of figures, and what authors read about tags.
 */
const files = globSync([
  'content/en/**/*.{mdx,yaml}',
  'exercises/*/*.{md,mdx}',
  'exercises/*/{exercise,starter,solution}.ts',
  'exercises/*/starters/*.ts',
  'src/i18n/en/*.ts',
  'src/figures/*/texts/en.ts',
  'src/{figures,blocks,screens}/*/*.{md,mdx}',
  'content/README.md',
  'CONTRIBUTING.md',
]).sort()

/** Word order, prepositions and idioms of another language, each with what is said instead. */
const foreign: [RegExp, string][] = [
  [
    /\b(?:derivative|gradient|slope)s?(?: of [\w ]{1,16})? by (?:\*\*)?(?:an?|the|that|this|each|every)\b/gi,
    'with respect to',
  ],
  [/\bmultipl(?:y|ies|ied|ying) with\b/gi, 'multiply by'],
  [/\btakes? (?:it|that) times\b/gi, 'multiplies it by'],
  [/\bbelongs? into\b/gi, 'belongs in'],
  [/\bhangs? on\b/gi, 'depends on'],
  [/\b(?:turn|turned|turns) (?:it |them |that (?:\w+ )?)?round\b/gi, 'reversed'],
  [/\bby way of\b/gi, 'through'],
  [/\bone behind the other\b|\b(?:layers?|units?|stands?) behind\b/gi, 'after'],
  [
    /\bstands? (?:in (?:the|an?|its)|on|below|above|before|there|between|beside|outside)\b|\b(?:exponent|path|output) stands?\b/gi,
    'is, appears',
  ],
  [/\b(?:once|twice) too often\b/gi, 'one too many'],
  [/\bcomes? out as (?:large|many|much)\b/gi, 'is as large'],
  [/\bwhat comes back\b|\berror of (?:the|a) hidden unit\b/gi, 'blame'],
  [/\b(?:loss|E|output|it) answers? to\b/gi, 'responds to'],
  [
    /\banew\b|\bwhoever\b|\bshall\b|\bas is the custom\b|\bat the present place\b|\bin another coat\b/gi,
    'again, if you, will',
  ],
]

test('the list of words finds what it is for', () => {
  const examples = [
    'the slope of the loss by that weight',
    'multiplied with its activation',
    'takes it times 3',
    'It belongs into the step.',
    'Output 2 hangs on strong lines.',
    'Your signs are turned round.',
    'by way of output 2',
    'the layer behind it',
    'Below the Σ stands the index; z stands in the exponent.',
    'divided once too often',
    'comes out as large',
    'what comes back to the unit',
    'how the loss answers to it',
    'drawn anew',
  ]
  expect(examples.length).toBe(foreign.length)
  for (const [i, [pattern]] of foreign.entries())
    expect(examples[i].match(pattern), examples[i]).not.toBeNull()
})

test('the English edition has the word order and prepositions of English', () => {
  expect(files.length).toBeGreaterThan(200)
  const found = files.flatMap(file =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, n) =>
        foreign.flatMap(([pattern, instead]) =>
          (line.match(pattern) ?? []).map(match => `${file}:${n + 1}: “${match}”: ${instead}`),
        ),
      ),
  )
  expect(found).toEqual([])
})
