import { defaultLocale } from '#i18n/locale.ts'

/** What a teacher asks for. It lives in the fragment of a link and nowhere else; see `link.ts`. */
export interface Assignment {
  title: string
  /** In the order in which they are to be done. */
  items: { kind: 'lesson' | 'exercise'; id: string }[]
  /** `at` in ms; `zone` is the teacher's, e.g. `Europe/Berlin`, so that the link can say it in both. */
  due?: { at: number; zone: string }
  /** Percent of the points of its exercises, 1 to 100. */
  passMark?: number
  note?: string
  /** The identifier that learners are to give, in the teacher's words: “your student number”. */
  ask?: string
}

export const MOST = { title: 120, note: 1500, items: 100, id: 80, ask: 80 }

/** Ids of its exercises, in order. */
export function exercisesOf(assignment: Assignment): string[] {
  return assignment.items.filter(item => item.kind === 'exercise').map(item => item.id)
}

/**
 * Says what is wrong with an assignment, whoever made it.
 *
 * @param value anything: what a link holds
 * @returns the field's name, or undefined for a sound one
 */
export function assignmentProblem(value: Assignment): keyof Assignment | undefined {
  const { title, items, due, passMark, note, ask } = value
  if (!line(title) || title.trim() === '' || title.length > MOST.title) return 'title'
  if (!Array.isArray(items) || items.length === 0 || items.length > MOST.items) return 'items'
  const names = items.map(item => `${item?.kind}/${item?.id}`)
  const sound = /^(lesson|exercise)\/[a-z0-9][a-z0-9-]*$/
  if (new Set(names).size < names.length || !names.every(n => sound.test(n) && n.length < MOST.id + 10))
    return 'items'
  if (due !== undefined) {
    const { at, zone } = due
    if (!Number.isSafeInteger(at) || Math.abs(at) > 8.64e15) return 'due'
    if (typeof zone !== 'string' || !knownZone(zone)) return 'due'
  }
  if (passMark !== undefined && !(Number.isInteger(passMark) && passMark >= 1 && passMark <= 100))
    return 'passMark'
  if (note !== undefined && (typeof note !== 'string' || note.length > MOST.note || controls(note)))
    return 'note'
  if (ask !== undefined && (!line(ask) || ask.trim() === '' || ask.length > MOST.ask)) return 'ask'
}

/** Whether this engine knows a time zone by that name. */
export function knownZone(zone: string): boolean {
  if (!/^[A-Za-z][\w+/-]{0,60}$/.test(zone)) return false
  try {
    return new Intl.DateTimeFormat(defaultLocale, { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function line(text: unknown): text is string {
  return typeof text === 'string' && !controls(text) && !text.includes('\n')
}

/** Control characters other than line ends and tabs, and marks that turn the direction of what follows. */
function controls(text: string): boolean {
  return /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u.test(text)
}
