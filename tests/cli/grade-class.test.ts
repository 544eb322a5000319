import { execFile } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { parseCsv } from '#classroom/csv.ts'
import { encodeAssignment } from '#classroom/link.ts'
import { classRequest, UsageError } from '#cli/grade-options.ts'
import { ASSIGNMENT, classOf, submissionOf } from '../classroom/class.ts'
import { zipped } from '../classroom/zipped.ts'

const folder = mkdtempSync(join(tmpdir(), 'grade-class-'))
afterAll(() => rmSync(folder, { recursive: true }))

const link = `https://school.example/assignment/#${encodeAssignment(ASSIGNMENT)}`
const at = (...names: string[]) => join(folder, ...names)

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise(resolve => {
    execFile(process.execPath, ['src/cli/grade.ts', ...args], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

// Without those that only end when their time is up: once is enough.
const marks = (text: string) =>
  parseCsv(text)
    .slice(1)
    .filter(row => !row.at(-1)!.includes('hostile-'))
    .map(row => row.slice(0, 10).concat(row.at(-2)!.slice(0, 12), row.at(-1)!))

mkdirSync(at('class', 'part'), { recursive: true })
mkdirSync(at('hostile'))
for (const [n, { name, bytes }] of classOf(18).entries())
  writeFileSync(
    name.startsWith('hostile-') ? at('hostile', name) : at('class', n % 2 ? 'part' : '.', name),
    bytes,
  )
writeFileSync(
  at('more.zip'),
  zipped({
    'z/late.json': strToU8(
      JSON.stringify(submissionOf(3, { learner: { name: 'Zoe' }, madeAt: ASSIGNMENT.due!.at + 60_000 })),
    ),
  }),
)

test('a class with hostile and damaged files: a row each, marks by the verdicts, feedback, a summary, and status 0', async () => {
  const { code, out, err } = await run(
    at('class'),
    at('hostile'),
    at('more.zip'),
    '--assignment',
    link,
    '--csv',
    at('marks.csv'),
    '--json',
    at('all.jsonl'),
    '--feedback',
    at('feedback'),
  )
  expect([code, out]).toEqual([0, ''])
  expect(err).toMatch(/19 files in .*: 13 judged, 6 could not be read/)
  expect(err).toMatch(/^ {2}class\/.*cut.json: Not read: the file is cut off/m)
  const table = parseCsv(readFileSync(at('marks.csv'), 'utf8'))
  expect(table).toHaveLength(20)
  const of = (name: string) => table.find(row => row.at(-1)!.endsWith(name))!
  expect(of('hostile-loop.json').slice(0, 7)).toEqual([`'=HYPERLINK("loop")`, '', 'yes', '0', '', '0', '5'])
  for (const name of ['prototypes', 'memory', 'escape'])
    expect([name, of(`hostile-${name}.json`)[3]]).toEqual([name, '0'])
  expect(of('hostile-loop.json').at(-2)).toMatch(/the file says 2, judged here: 0/)
  expect(of('proto.json').at(-2)).toMatch(/no submission has/)
  expect(of('late.json').at(-2)).toMatch(/1 min after the due date/)
  expect(readdirSync(at('feedback')).length).toBe(13)
  const judged = table.filter(row => /learner-\d+\.json$/.test(row.at(-1)!))
  expect(new Set(judged.map(row => row[5])).size).toBeGreaterThan(1)
})

test('shards put together, and a batch that was broken off and resumed, give the marks of one run', {
  timeout: 240_000,
}, async () => {
  const whole = marks(readFileSync(at('marks.csv'), 'utf8'))
  for (const n of [1, 2])
    await run(
      at('class'),
      at('more.zip'),
      '--assignment',
      link,
      '--json',
      at(`shard${n}.jsonl`),
      '--csv',
      at('x.csv'),
      '--shard',
      `${n}/2`,
      '--jobs',
      '2',
    )
  const merged = await run(
    'merge',
    at('shard1.jsonl'),
    at('shard2.jsonl'),
    '--csv',
    at('merged.csv'),
    '--json',
    at('merged.jsonl'),
    '--feedback',
    at('merged'),
  )
  expect(merged.code).toBe(0)
  expect(marks(readFileSync(at('merged.csv'), 'utf8'))).toEqual(whole)

  const lines = readFileSync(at('merged.jsonl'), 'utf8').split('\n')
  expect(lines).toHaveLength(1 + 15 + 2)
  const ofClass = readdirSync(at('feedback')).filter(name => !name.startsWith('HYPERLINK-'))
  expect(readdirSync(at('merged'))).toEqual(ofClass)
  writeFileSync(at('torn.jsonl'), `${lines.slice(0, 9).join('\n')}\n`)
  appendFileSync(at('torn.jsonl'), lines[9]!.slice(0, 40))
  const args = [
    at('class'),
    at('more.zip'),
    '--assignment',
    link,
    '--json',
    at('torn.jsonl'),
    '--csv',
    at('resumed.csv'),
  ]
  const refused = await run(...args)
  expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/--resume/)])
  expect(await run('merge', at('torn.jsonl'))).toMatchObject({
    code: 2,
    err: expect.stringMatching(/not whole/),
  })
  const { err } = await run(...args, '--resume')
  expect(err).toMatch(/7 files in .* 8 were judged before/)
  expect(marks(readFileSync(at('resumed.csv'), 'utf8'))).toEqual(whole)
  for (const line of readFileSync(at('torn.jsonl'), 'utf8').trim().split('\n')) JSON.parse(line)

  const other = await run(at('class'), '--json', at('torn.jsonl'), '--resume')
  expect([other.code, other.err]).toEqual([2, expect.stringMatching(/another assignment/)])
})

test('results that are not all of a class are not put together, and nothing is written', async () => {
  for (const [paths, says] of [
    [['shard1.jsonl'], /not all 2 parts. Missing: 2/],
    [['shard1.jsonl', 'shard2.jsonl', 'shard1.jsonl'], /both part 1/],
  ] as const) {
    const { code, err } = await run('merge', ...paths.map(name => at(name)), '--csv', at('never.csv'))
    expect([code, err]).toEqual([2, expect.stringMatching(says)])
  }
  expect(existsSync(at('never.csv'))).toBe(false)
  const other = await run(at('class'), '--json', at('shard1.jsonl'), '--assignment', link, '--resume')
  expect([other.code, other.err]).toEqual([2, expect.stringMatching(/another part of the class/)])
})

test('what was decided on the page holds on the command line: points, scale, class list', async () => {
  const decided = {
    ...{ type: 'backprop-by-hand/gradebook', version: 1, link, policy: 'last' },
    ...{ marking: { maximum: 10, worth: {}, style: 'semicolon' }, roster: 'Learner 1\nDora Never' },
    rulings: {
      [`${ASSIGNMENT.title.toLowerCase()}\nid s1@school.example`]: { given: { 'gradient-w2': 1.5 } },
    },
  }
  writeFileSync(at('decided.json'), JSON.stringify(decided))
  const { out, err } = await run('merge', at('merged.jsonl'), '--gradebook', at('decided.json'))
  const [head, ...rows] = parseCsv(out)
  const ada = rows.find(row => row[0] === 'Learner 1')!
  expect([head![3], ada[3], head![8]]).toEqual(['The gradient of W2', '1,5', 'Mark out of 10'])
  expect(Number(ada[8]!.replace(',', '.'))).toBe(2 * Number(ada[5]!.replace(',', '.')))
  expect(err).toMatch(/Not handed in: 1 of 2: Dora Never\./)
  expect(await run('merge', at('merged.jsonl'), '--gradebook', at('merged.jsonl'))).toMatchObject({
    code: 2,
    out: '',
  })
})

test('Canvas and Moodle are written for; a file that is none is refused before anything is judged', async () => {
  writeFileSync(
    at('canvas.csv'),
    'Student,ID,SIS User ID,SIS Login ID,Section\n"0, Learner",5,,s0@school.example,A\n',
  )
  writeFileSync(at('one.json'), JSON.stringify(submissionOf(0)))
  const { code, out } = await run(at('one.json'), '--assignment', link, '--canvas', at('canvas.csv'))
  expect(code).toBe(0)
  expect(parseCsv(out)[0]!.at(-1)).toBe(ASSIGNMENT.title)
  expect(parseCsv(out)[2]!.slice(0, 2)).toEqual(['0, Learner', '5'])
  const moodle = await run('merge', at('all.jsonl'), '--format', 'moodle')
  expect(moodle.out).toMatch(/^Email address,Full name,/)
  expect(moodle.err).toMatch(/without “Email address”.*HYPERLINK/)
  expect(await run(at('one.json'), '--canvas', at('marks.csv'))).toMatchObject({ code: 2, out: '' })
})

test('what was not understood ends with 2 and says what to do', async () => {
  const one = at('one.json')
  const options: [string[], RegExp][] = [
    [[one, '--assignment', `${link.slice(0, -9)}`], /this one is damaged/],
    [[one, '--assignment', '#a=4.x'], /this one is newer/],
    [[one, '--shard', '3/2'], /from 1 to n/],
    [[one, '--jobs', '0'], /from 1, got 0/],
    [[one, '--format', 'xls'], /plain, canvas or moodle/],
    [[one, '--policy', 'first'], /on-time, last or best/],
    [[one, '--resume'], /needs --json/],
    [[one, '--csv'], /--csv expects a value/],
    [[one, '--marks', 'x'], /no option --marks/],
    [[], /expected files/],
  ]
  for (const [args, says] of options) {
    expect(() => classRequest(args)).toThrow(says)
    expect(() => classRequest(args)).toThrow(UsageError)
  }
  const cases: [string[], RegExp][] = [
    [[at('nowhere.json')], /could not be read \(ENOENT\)/],
    [[at('clas')], /could not be read \(ENOENT\).*Did you mean class\?/],
    [[one, '--canvas', one, '--format', 'moodle'], /does not go with --format moodle/],
    [['merge', one, '--jobs', '2'], /--jobs is for judging/],
    [['merge', one, '--assignment', link], /--assignment is for judging/],
    [['--csv', 'x.csv'], /expected files/],
    [['merge', one], /no results of this command/],
  ]
  const said = await Promise.all(cases.map(async ([args, says]) => ({ args, says, ...(await run(...args)) })))
  for (const { args, says, code, out, err } of said) {
    expect([args, code, out]).toEqual([args, 2, ''])
    expect(err).toMatch(says)
  }
  expect(await run('--help', 'class')).toMatchObject({ code: 0, out: expect.stringMatching(/--shard/) })
})
