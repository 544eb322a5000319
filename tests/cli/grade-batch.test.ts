import { execFile, spawn } from 'node:child_process'
import {
  copyFileSync,
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
import { afterAll, expect, test } from 'vitest'
import { parseCsv } from '#classroom/csv.ts'
import { submissionOf } from '../classroom/class.ts'

const folder = mkdtempSync(join(tmpdir(), 'grade-batch-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (...names: string[]) => join(folder, ...names)

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return shell(process.execPath, ['src/cli/grade.ts', ...args])
}

function shell(file: string, args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise(resolve => {
    execFile(file, args, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err })
    })
  })
}

/** Learners whose answer is quickly judged. */
function fill(name: string, count: number): string {
  mkdirSync(at(name), { recursive: true })
  for (let n = 0; n < count; n++)
    writeFileSync(at(name, `${n}.json`), JSON.stringify(submissionOf(n, { answers: [] })))
  return at(name)
}

test('an answer that once ended the judging is a row, and the batch goes on, again and again', async () => {
  const files = fill('thrown', 2)
  copyFileSync('tests/classroom/files/to-string-is-a-number.json', at('thrown', '1a.json'))
  for (const more of [[], ['--resume']]) {
    const { out, err } = await run(files, '--json', at('thrown.jsonl'), ...more)
    expect(err).not.toMatch(/^\s+at /m)
    const table = parseCsv(out)
    expect(table.slice(1).map(row => row.at(-1))).toEqual([
      'thrown/0.json',
      'thrown/1.json',
      'thrown/1a.json',
    ])
  }
})

test('a name that ends a line for some readers loses no row when the results are read again', async () => {
  mkdirSync(at('lines'), { recursive: true })
  writeFileSync(at('lines', 'a\u2028b.json'), JSON.stringify(submissionOf(0, { answers: [] })))
  await run(at('lines'), '--json', at('lines.jsonl'))
  const { out } = await run('merge', at('lines.jsonl'))
  expect(parseCsv(out)).toHaveLength(2)
  expect(parseCsv(out)[1]![0]).toBe('Learner 0')
})

test('where marks cannot be written is told before anything is judged', async () => {
  const files = fill('place', 1)
  for (const args of [
    ['--csv', at('nowhere', 'marks.csv')],
    ['--json', at('nowhere', 'all.jsonl')],
    ['--csv', at('place')],
    ['--feedback', at('place', '0.json')],
  ]) {
    const { code, err, out } = await run(files, ...args)
    expect([args[0], code, out]).toEqual([args[0], 2, ''])
    expect(err).toMatch(/cannot be written \((ENOENT|EISDIR|EEXIST|ENOTDIR)\)/)
    expect(err).not.toMatch(/judged/)
  }
  expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([])
})

test('a full disk leaves the marks from before, says what is kept, and prints the new ones', async () => {
  const files = fill('full', 2)
  writeFileSync(at('old.csv'), 'the marks from before')
  const args = `src/cli/grade.ts ${files} --csv ${at('old.csv')}`
  const { code, out, err } = await shell('bash', ['-c', `ulimit -f 0; exec ${process.execPath} ${args}`])
  expect([code, parseCsv(out).length]).toEqual([3, 3])
  expect(err).toMatch(/old.csv could not be written \(EFBIG\)/)
  expect(err).not.toMatch(/^\s+at /m)
  expect(readFileSync(at('old.csv'), 'utf8')).toBe('the marks from before')
  expect(readdirSync(folder).filter(name => name.endsWith('.part'))).toEqual([])
  const device = await run(files, '--csv', '/dev/full', '--json', at('kept.jsonl'))
  expect([device.code, parseCsv(device.out).length]).toEqual([3, 3])
  expect(device.err).toMatch(/verdicts are kept in .*kept.jsonl/)
})

test('results that cannot be written any more end the batch with the marks of what was judged', async () => {
  const files = fill('stopped', 60)
  const args = `src/cli/grade.ts ${files} --json /dev/full --jobs 1`
  const { code, out, err } = await shell('bash', ['-c', `exec ${process.execPath} ${args}`])
  expect(code).toBe(2)
  expect([out, err]).toEqual(['', expect.not.stringMatching(/^\s+at /m)])
  // Eight blocks of 1,024 bytes are the head and some of the rows.
  const small = `ulimit -f 8; exec ${process.execPath} src/cli/grade.ts ${files} --json ${at('small.jsonl')} --jobs 1`
  const cut = await shell('bash', ['-c', small])
  expect(cut.code).toBe(3)
  expect(cut.err).toMatch(/stopped before the end \(EFBIG\)/)
  expect(parseCsv(cut.out).length).toBeGreaterThan(1)
})

test('a batch that is asked to end writes the marks of what it has judged', async () => {
  const files = fill('ended', 1)
  const slow = { exercise: 'gradient-w2', code: 'for (;;) {}', contentVersion: 'x', history: [] }
  for (let n = 1; n < 9; n++)
    writeFileSync(at('ended', `${n}.json`), JSON.stringify(submissionOf(n, { answers: [slow] })))
  const args = [
    'src/cli/grade.ts',
    files,
    '--json',
    at('ended.jsonl'),
    '--csv',
    at('ended.csv'),
    '--jobs',
    '1',
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise(resolve => child.on('exit', resolve))
  await expect
    .poll(() => existsSync(at('ended.jsonl')) && readFileSync(at('ended.jsonl'), 'utf8').split('\n').length, {
      timeout: 20_000,
    })
    .toBeGreaterThan(2)
  child.kill('SIGTERM')
  expect(await ended).toBe(3)
  const rows = parseCsv(readFileSync(at('ended.csv'), 'utf8')).length - 1
  expect(rows).toBeGreaterThan(0)
  expect(rows).toBeLessThan(9)
})

test('an answer cannot redraw the terminal that its verdict is read in', async () => {
  const file = 'tests/cli/files/redraws-the-screen.ts'
  for (const more of [[], ['--json']]) {
    const { out, code } = await run(file, '--exercise', 'gradient-w2', ...more)
    expect(code).toBe(1)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come out
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/)
    if (more.length > 0) JSON.parse(out)
  }
})
