import { deflateSync } from 'fflate'
import { expect, test } from 'vitest'
import { type Assignment, assignmentProblem } from '#classroom/assignment.ts'
import { toBase64 } from '#classroom/base64.ts'
import { clockIn, momentIn } from '#classroom/due.ts'
import { assignmentId, encodeAssignment, readLink } from '#classroom/link.ts'
import { hash32, seeded } from '#exercise/random.ts'

const assignment: Assignment = {
  title: 'Week 3: δ, “by hand” 🎓',
  items: [
    { kind: 'lesson', id: 'worked-example' },
    { kind: 'exercise', id: 'gradient-w2' },
    { kind: 'exercise', id: 'gradient-w1' },
  ],
  due: { at: Date.UTC(2026, 10, 27, 22, 59), zone: 'Europe/Berlin' },
  passMark: 60,
  note: 'Bring paper.\nAsk early.',
}

/** A link as an attacker would make it: any list, with a right sum. */
const forged = (list: unknown) => {
  const json = JSON.stringify(list)
  const sum = hash32(json).toString(16).padStart(8, '0')
  return `#a=1.${sum}.${toBase64(deflateSync(new TextEncoder().encode(json)))}`
}

test('what is in a link comes out of it, whatever stands before it', () => {
  const fragment = encodeAssignment(assignment)
  expect(fragment).toMatch(/^a=2\.[\w-]{22}\.[\w-]+$/)
  for (const text of [
    fragment,
    `#${fragment}`,
    `https://x.example/course/assignment/#${fragment}`,
    `Due Friday: https://x.example/assignment/#${fragment} \n`,
  ])
    expect(readLink(text)).toEqual({ kind: 'assignment', assignment, id: assignmentId(assignment) })
  const { title, items } = assignment
  expect(readLink(encodeAssignment({ title, items }))).toMatchObject({ assignment: { title, items } })
})

test('a link to the whole course fits a QR code', () => {
  const items = Array.from({ length: 40 }, (_, n) => ({
    kind: 'exercise' as const,
    id: `exercise-number-${n}`,
  }))
  expect(encodeAssignment({ ...assignment, items }).length).toBeLessThan(1200)
})

test('a link that was cut or changed anywhere is told, and never read as another assignment', () => {
  const fragment = encodeAssignment(assignment)
  const start = 'a=2.'.length
  for (let n = start; n < fragment.length; n++) {
    const cut = readLink(fragment.slice(0, n))
    expect([n, cut.kind]).toEqual([n, 'damaged'])
    const changed = readLink(
      `${fragment.slice(0, n)}${fragment[n] === '7' ? '8' : '7'}${fragment.slice(n + 1)}`,
    )
    // The last letter may hold bits that no byte uses.
    if (changed.kind === 'assignment')
      expect([n, changed.assignment]).toEqual([fragment.length - 1, assignment])
    else expect(['damaged', 'newer']).toContain(changed.kind)
  }
})

test('a link of a later version says so; an address without one is not damaged', () => {
  expect(readLink('#a=4.anything.else')).toEqual({ kind: 'newer', version: 4 })
  for (const none of ['', '#', '#intro', 'https://x.example/assignment/'])
    expect(readLink(none).kind).toBe('none')
  for (const bad of ['#a=', '#a=0.12345678.abc', '#a=1.', '#a=x']) expect(readLink(bad).kind).toBe('damaged')
})

test('a link of version 1, which has gone out already, is read and keeps its id', () => {
  const old =
    '#a=1.6fefe81b.i1YKT03NVjBW0lFKTS9KTMlMzSvRLTdSQOIYKukYmluaGhmampoYAIGOkmtpUX5Bqr5TalFOZp6SjplBLAA'
  expect(readLink(old)).toMatchObject({ kind: 'assignment', id: '6fefe81b', assignment: { title: 'Week 3' } })
  expect(readLink(old.replace('a=1', 'a=2')).kind).toBe('damaged')
})

test('hostile links are damaged links', () => {
  const lists = [
    null,
    {},
    [],
    ['t'],
    [1, 'lx'],
    ['t', ''],
    ['t', 'xa'],
    ['t', 'lA'],
    ['t', 'l../..'],
    ['t', 'ea ea'],
    ['', 'ea'],
    ['t', 'ea', 1e99, 'UTC'],
    ['t', 'ea', 5, 'No/Where'],
    ['t', 'ea', 5, '<b>'],
    ['t', 'ea', 0, 0, 101],
    ['t', 'ea', 0, 0, 2.5],
    ['t', 'ea', 0, 0, 0, {}],
    ['t\u202e', 'ea'],
    ['t\n', 'ea'],
    ['t', 'ea', 0, 0, 0, 'x'.repeat(2000)],
    ['t', `e${'a'.repeat(200)}`],
    ['t', 'ea', 0, 0, 0, 0, 'a\nb'],
    ['t', 'ea', 0, 0, 0, 0, 0, 0],
    ['t', 'e__proto__'],
  ]
  for (const list of lists) expect([list, readLink(forged(list)).kind]).toEqual([list, 'damaged'])
  expect(readLink(forged(['t', 'ea'])).kind).toBe('assignment')
  const bomb = toBase64(deflateSync(new Uint8Array(5_000_000)))
  expect(readLink(`#a=1.00000000.${bomb}`).kind).toBe('damaged')
})

test('random texts never throw', () => {
  const random = seeded(3)
  const letters = 'a=1.#-_AZ09 é\u0000'
  for (let n = 0; n < 500; n++) {
    const text = Array.from({ length: random.integer(0, 60) }, () => random.pick([...letters])).join('')
    expect(['none', 'damaged', 'newer']).toContain(readLink(`a=1.${text}`).kind)
    expect(['none', 'damaged', 'newer']).toContain(readLink(`a=2.${text}`).kind)
  }
})

test('an assignment that cannot be sent is refused with the field', () => {
  expect(assignmentProblem(assignment)).toBeUndefined()
  expect(assignmentProblem({ ...assignment, title: ' ' })).toBe('title')
  expect(assignmentProblem({ ...assignment, items: [] })).toBe('items')
  expect(() => encodeAssignment({ ...assignment, passMark: 0 })).toThrow('passMark')
})

test('a clock on a wall is the right moment, also about the days on which clocks are changed', () => {
  expect(momentIn('2026-11-27T23:59', 'Europe/Berlin')).toBe(assignment.due!.at)
  expect(momentIn('2026-07-01T12:00', 'America/New_York')).toBe(Date.UTC(2026, 6, 1, 16))
  expect(momentIn('2026-01-01T00:00', 'Asia/Kathmandu')).toBe(Date.UTC(2025, 11, 31, 18, 15))
  // 2:30 is shown twice on 25 October 2026 in Berlin, and never on 29 March.
  expect(momentIn('2026-10-25T02:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 0, 30))
  expect(momentIn('2026-03-29T02:30', 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1, 30))
  expect(momentIn('tomorrow', 'UTC')).toBeUndefined()
  expect(clockIn(assignment.due!.at, 'Europe/Berlin')).toBe('2026-11-27T23:59')
})

test('a link that asks for an identifier says so, and the others keep their id', () => {
  const plain = { title: 'Week 3', items: [{ kind: 'exercise' as const, id: 'gradient-w2' }] }
  const asking = { ...plain, ask: 'your student number' }
  expect(encodeAssignment(plain)).toMatch(/^a=2\./)
  expect(readLink(encodeAssignment(asking))).toMatchObject({ kind: 'assignment', assignment: asking })
  expect(assignmentProblem({ ...plain, ask: 'a\nb' })).toBe('ask')
})
