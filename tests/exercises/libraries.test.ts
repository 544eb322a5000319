import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { highlightPython } from '#blocks/cell/highlight-python.ts'
import { closingComment, LIBRARIES, printedProblems } from '#exercise/libraries.ts'
import { exerciseIds, loadExercise } from '#integrations/exercises/load.ts'
import { exampleNumbers } from './example-numbers.ts'

const files = globSync('exercises/**/*.py').sort()

describe('the same in NumPy and PyTorch', () => {
  test.each(files)('%s belongs to an exercise and ends with the numbers of its example', async file => {
    const folder = dirname(file)
    expect(LIBRARIES.map(library => `${library}.py`)).toContain(basename(file))
    expect(existsSync(join(folder, 'exercise.ts'))).toBe(true)
    const numbers = exampleNumbers(await loadExercise(basename(folder)))
    expect(printedProblems(closingComment(readFileSync(file, 'utf8')), numbers)).toEqual([])
  })

  test.each(files)('%s is coloured and loses no letter', file => {
    const code = readFileSync(file, 'utf8')
    const text = highlightPython(code)
      .replace(/<\/?span[^>]*>/g, '')
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    expect(text).toBe(code)
  })
})

test('every exercise is shown in one of them, but for those in which a program is repaired', () => {
  const without = exerciseIds().filter(id => !files.some(file => dirname(file) === `exercises/${id}`))
  expect(without).toEqual(exerciseIds().filter(id => existsSync(`exercises/${id}/starters`)))
})

describe('numbers that Python printed', () => {
  test('are right as far as they are printed', () => {
    expect(printedProblems('tensor([0.7864, 1.0000])\nW1 1.5', [0.78644773, 1, 1.5])).toEqual([])
    expect(printedProblems('[ 1.  -2.5e-05]', [1, -2.5e-5])).toEqual([])
    expect(printedProblems('0.7865', [0.78644773])).toEqual(['number 1: expected 0.78644773, found 0.7865'])
  })

  test('need four decimals, unless they have fewer', () => {
    expect(printedProblems('0.79', [0.78644773])).toHaveLength(1)
    expect(printedProblems('1.3', [1.3])).toEqual([])
  })

  test('must be as many as the answer has', () => {
    expect(printedProblems('dtype=torch.float64', [64])).toEqual(['expected 1 numbers, found 0'])
  })

  test('are what the last lines of comment say', () => {
    expect(closingComment('# first\nprint(x)\n# 1.0\n# 2.0\n')).toBe('1.0\n2.0')
    expect(closingComment('print(x)\n')).toBe('')
  })
})

test('Python has the colours of other code', () => {
  expect(highlightPython('for x in W1: # "a"')).toBe(
    '<span class="k">for</span> x <span class="k">in</span> W1: <span class="c"># &#34;a&#34;</span>',
  )
  expect(highlightPython("f(None, 1e-3, 'a')")).toBe(
    'f(<span class="n">None</span>, <span class="n">1e-3</span>, <span class="s">&#39;a&#39;</span>)',
  )
})
