import { describe, expect, test } from 'vitest'
import { inProcess } from '#cli/prove/in-process.ts'
import { grade } from '#grader/grade.ts'
import { grader as t } from '#i18n/en/grader.ts'
import { exerciseIds, exerciseText, loadExercise, startersOf } from '#integrations/exercises/load.ts'
import { answerChanged } from './helpers/answers.ts'
import { exerciseOf, failedCheck, gradeIn, solutionWith } from './helpers/setup.ts'

const ids = exerciseIds()

async function told(id: string, source: string) {
  const verdict = await gradeIn(inProcess, id, source)
  return { verdict, mistake: verdict.diagnosis?.mistake, text: verdict.diagnosis?.message.text ?? '' }
}

describe('nearly right answers are told as such, and get no mistake’s name', () => {
  for (const id of ids)
    for (const off of [1.3e-6, 2e-6, 2.9e-6, 4e-6, 2e-5, 3e-4])
      test(`${id}, off by ${off}`, async () => {
        const step = id === 'update-all-weights' || id === 'one-epoch'
        const source = await answerChanged(
          id,
          step
            ? `(answer, [net, , , rate]) => { let n = 0; const go = (a, old) => typeof a === 'number' ? old - (old - a) * (1 + ${off} * (1 + 0.01 * n++)) : Array.isArray(a) ? a.map((p, k) => go(p, old[k])) : typeof a === 'string' ? a : Object.fromEntries(Object.keys(a).map(k => [k, go(a[k], old[k])])); return go(answer, net) }`
            : `answer => { let n = 0; return each(answer, x => x * (1 + ${off} * (1 + 0.01 * n++))) }`,
        )
        const { verdict, mistake } = await told(id, source)
        if (verdict.status === 'pass') expect(off).toBeLessThan(1e-5)
        else if (failedCheck(verdict) === 'analytic') expect(mistake).toBeUndefined()
        else expect(mistake).toBe('nearly')
      })
})

test('a factor near 1 is no factor', async () => {
  const { mistake } = await told(
    'gradient-w1',
    await answerChanged('gradient-w1', 'a => each(a, x => x * 1.0005)'),
  )
  expect(mistake).toBe('nearly')
})

test('two numbers that differ late are printed as far as they differ', async () => {
  const { verdict } = await told(
    'gradient-w1',
    await answerChanged('gradient-w1', 'a => each(a, x => x * 1.00002)'),
  )
  const { values } = verdict.checks.find(({ status }) => status === 'fail')!.message!
  expect(values.yours).not.toBe(values.numeric)
})

describe('what is not finite never bears a mistake’s name where no number speaks for it', () => {
  for (const id of ids)
    for (const odd of ['NaN', 'Infinity', '-Infinity'])
      test(`${id}: ${odd} everywhere`, async () => {
        const { verdict, mistake, text } = await told(
          id,
          await answerChanged(id, `a => each(a, () => ${odd})`),
        )
        expect(failedCheck(verdict)).toBe('finite')
        expect(mistake).toBe(odd === 'NaN' ? 'notANumber' : 'infinite')
        expect(text).not.toBe('')
      })
})

describe('texts for numbers are told to be texts', () => {
  for (const id of ids)
    for (const write of ['String(x)', 'x.toFixed(9)'])
      test(`${id}: ${write}`, async () => {
        const { verdict, mistake } = await told(id, await answerChanged(id, `a => each(a, x => ${write})`))
        expect(failedCheck(verdict)).toBe('shape')
        expect(mistake).toBe('texts')
      })
  test('also where only one of them is a text', async () => {
    const { mistake } = await told(
      'gradient-w2',
      await answerChanged('gradient-w2', 'a => [a[0], String(a[1]), a[2]]'),
    )
    expect(mistake).toBe('texts')
  })
})

describe('whatever came back, it is judged', () => {
  for (const value of [
    '[{ toString: 1 }, 2, 3]',
    '[{ valueOf: 1 }, { toString: {} }, 3]',
    '{ toString: null }',
    '[[{ toString: 1 }]]',
    '"x"',
    'null',
    '[null, [], {}]',
    '[true, false, true]',
  ])
    for (const id of ids)
      test(`${id}: ${value}`, async () => {
        const { entry } = (await exerciseOf(id)).definition
        const { verdict } = await told(id, `export const ${entry.name} = () => (${value})`)
        expect(['fail', 'error']).toContain(verdict.status)
      })
})

test('a diagnosis that breaks leaves the verdict as it is', async () => {
  const exercise = await loadExercise('gradient-w2')
  const broken = {
    ...exercise,
    get mistakes(): never {
      throw new Error('broken')
    },
  }
  const source = await answerChanged('gradient-w2', 'a => each(a, x => -x)')
  const verdict = await grade(broken, source, inProcess, { t })
  expect(verdict.status).toBe('fail')
  expect(verdict.diagnosis).toBeUndefined()
})

const slopes = (sigmoid: string, tanh: string, relu: string, identity: string) =>
  `const s = (x: number) => 1 / (1 + Math.exp(-x))
  export function activationDerivatives(name: string, z: number[]): number[] {
    const all: any = { sigmoid: (x: number) => ${sigmoid}, tanh: (x: number) => ${tanh}, relu: (x: number) => ${relu}, identity: (x: number) => ${identity} }
    return z.map(all[name])
  }`

describe('what right cases contradict is not said', () => {
  test('only tanh is wrong: nothing is said of the sigmoid', async () => {
    const source = slopes('s(x) * (1 - s(x))', '1 - x * x', 'x > 0 ? 1 : 0', '1')
    const { mistake, text } = await told('activation-derivatives', source)
    expect(mistake).not.toBe('short-forms-of-z')
    expect(text).not.toMatch(/z\(1 − z\)/)
  })

  test('one tensor of many that has a mistake’s numbers does not name it for all', async () => {
    const source = await answerChanged(
      'backward-any-depth',
      '(a, [net]) => { a.db[0] = a.db[0].map((x, j) => x * Math.cos(j + 2)); a.dW[0] = a.dW[0].map(r => r.map(x => -x)); return a }',
    )
    const { verdict } = await told('backward-any-depth', source)
    expect(verdict.diagnosis!.certainty).toBe('likely')
    expect(verdict.diagnosis!.message.text).not.toMatch(/^Every|^Your numbers/)
  })

  test('a mistake in one tensor is told for that tensor, and the others are said to be right', async () => {
    const source = solutionWith(
      'update-all-weights',
      'b1: b1.map((b, j) => b - learningRate * delta1[j])',
      'b1: b1.map((b, j) => b + learningRate * delta1[j])',
    )
    const { verdict, text } = await told('update-all-weights', source)
    expect(verdict.diagnosis!.where).toBe('b1')
    expect(text).toMatch(/Right: `W1`, `W2`, `b2`\./)
  })
})

test('no author’s sentence says of another part that it is right', () => {
  const claims = /(\b(is|are) right\b(?! (in|of|to)\b))|all four parts|all six derivatives/i
  const found = ids.flatMap(id =>
    exerciseText(id, 'mistakes.md')
      .split('\n')
      .filter(line =>
        claims.test(line.replace(/An output that is right has|The numbers? (is|are) right/, '')),
      )
      .map(line => `${id}: ${line.slice(0, 80)}`),
  )
  expect(found).toEqual([])
})

test('general texts speak of nothing that an exercise may lack', () => {
  const general = [
    'sign',
    'double',
    'half',
    'factor',
    'permuted',
    'reversed',
    'absolute',
    'zero',
    'flat',
    'wrapped',
    'extra',
    'transposed',
    'shareOfAll',
    'unknown',
    'unknownAnswer',
    'nearly',
  ] as const
  for (const name of general) {
    const text = (t.diagnosis as Record<string, string>)[name]
    expect(text, name).toBeTypeOf('string')
    expect(text, name).not.toMatch(
      /\bloss\b|\bsquare|\bupdate\b|\bnetwork\b|\bnudg|\bunit\b|from the output|learning rate|gradient/i,
    )
  }
})

describe('what is accepted', () => {
  test('an infinity that is written into an argument is a change', async () => {
    for (const odd of ['Infinity', '-Infinity', 'NaN']) {
      const source = await answerChanged('gradient-w2', `(a, [net]) => { net.W1[1][0] = ${odd}; return a }`)
      expect(failedCheck((await told('gradient-w2', source)).verdict)).toBe('unchanged')
    }
  })

  test('a second answer that is not finite is another answer', async () => {
    for (const odd of ['Infinity', '-Infinity', 'NaN']) {
      const source = await answerChanged(
        'gradient-w2',
        `(() => { const seen = new Set(); return (a, args) => { const key = JSON.stringify(args); const again = seen.has(key); seen.add(key); return again ? [${odd}, a[1], a[2]] : a } })()`,
      )
      expect(failedCheck((await told('gradient-w2', source)).verdict)).toBe('repeatable')
    }
  })

  test('a step size that is written down instead of taken is told from the one handed in', async () => {
    const source = exerciseText('nudge-a-weight', 'solution.ts')
      .replaceAll(/([+-])h\b/g, '$10.001')
      .replace('2 * h', '2 * 0.001')
      .replace('(2 * 0.001)', '(0.002)')
    expect((await told('nudge-a-weight', source.replace('* h)', '* 0.001)'))).verdict.status).toBe('pass')
    const halved = source.replace('(0.002)', '(2 * h)')
    expect((await told('nudge-a-weight', halved)).verdict.status).toBe('fail')
  })
})

describe('what is right and was refused', () => {
  test('single precision in an update', async () => {
    const source = await answerChanged(
      'update-all-weights',
      'a => ({ W1: a.W1.map(r => Float32Array.from(r)), b1: Float32Array.from(a.b1), W2: Float32Array.from(a.W2), b2: a.b2 })',
    )
    const { verdict } = await told('update-all-weights', source)
    expect(verdict.status).toBe('pass')
    expect(verdict.notes.map(({ code }) => code)).toEqual(['note.single'])
  })

  test('single precision hides no mistake in an update', async () => {
    // Only whether it is accepted counts here, so nothing needs to look for slips.
    const { slips: _, ...exercise } = await exerciseOf('update-all-weights')
    for (const { name } of exercise.mistakes) {
      const text = exerciseText('update-all-weights', `mistakes/${name}.ts`)
      const source = `${text.replace('export function updateAllWeights', 'function wrong')}
const single = (d: any): any => typeof d === 'number' ? Math.fround(d) : Array.isArray(d) ? d.map(single) : d && typeof d === 'object' ? Object.fromEntries(Object.entries(d).map(([k, v]) => [k, single(v)])) : d
export const updateAllWeights = (...args: any[]) => single((wrong as any)(...args))`
      expect([name, (await grade(exercise, source, inProcess, { t })).status]).not.toEqual([name, 'pass'])
    }
  })

  for (const e of ['2.7182818', '2.71828183', '2.718281828'])
    test(`e written as ${e} is no nudge`, async () => {
      const source = solutionWith('gradient-w1', 'Math.exp(-z)', `Math.pow(${e}, -z)`)
      expect((await told('gradient-w1', source)).verdict.status).toBe('pass')
    })

  test('a coarser e is refused, and told to be a rounded constant', async () => {
    const { mistake } = await told(
      'gradient-w1',
      solutionWith('gradient-w1', 'Math.exp(-z)', 'Math.pow(2.718, -z)'),
    )
    expect(mistake).toBe('roundedConstant')
  })
})

test('a verdict says of a crash that it is a crash', async () => {
  const { verdict } = await told('gradient-w2', 'export const gradientW2 = () => { throw new Error("oh") }')
  expect(verdict.message.text).toBe('Your code stopped with an error.')
})

describe('an untouched starter is told to be one, and has no mistake', () => {
  for (const id of ids)
    test(id, async () => {
      const starters = startersOf(id)
      for (const { code } of starters) {
        const { verdict } = await told(id, code)
        expect(verdict.status).not.toBe('pass')
        expect(verdict.message.text).toMatch(
          starters.length > 1 ? /as it was handed to you/ : /^You have not filled in the TODO yet\.$/,
        )
        expect(verdict.diagnosis).toBeUndefined()
      }
    })
})

test('a copy that shares its lists, so that the second nudge undoes the first, is named beside what gives the same', async () => {
  const source = solutionWith('nudge-a-weight', 'JSON.parse(JSON.stringify(network))', '{ ...network }')
  const { text } = await told('nudge-a-weight', source)
  expect(text).toContain('your copy shares its lists')
})

test('zeros that a mistake would give, too, name it in no part of an answer', async () => {
  const source = await answerChanged(
    'backward-any-depth',
    'a => ({ dW: a.dW.map(W => W.map(row => row.map(x => Math.max(0, x)))), db: a.db })',
  )
  const { text } = await told('backward-any-depth', source)
  expect(text).not.toContain('exactly the numbers')
})

test('what looks like a slip in the deepest layer alone is not named, where all layers are wrong', async () => {
  const squared = exerciseText('backward-any-depth', 'solution.ts').replace(
    'blame.push(a[L][k] - target[k])',
    'blame.push((a[L][k] - target[k]) ** 2)',
  )
  const { verdict, text } = await told('backward-any-depth', squared)
  expect(verdict.status).toBe('fail')
  expect(text).not.toContain('a factor is there twice')
})

test('a factor in one case is no factor', async () => {
  const source = await answerChanged(
    'gradient-w2',
    '(a, [net]) => (net.b2 === -2.6 ? each(a, x => 1.3 * x) : a)',
  )
  expect((await told('gradient-w2', source)).mistake).not.toBe('factor')
})
