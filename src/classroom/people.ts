import { nameWords, plain, sameName } from './names.ts'
import { type Sender, sendersOf } from './platform.ts'
import type { Row } from './row.ts'

/** Who a file is from: the platform's word before the file's own. */
export interface Person {
  /** Files with equal keys are one person's. Tagged: no name is an identifier, and none is a platform's. */
  key: string
  name: string
  /** The school's identifier, as it was typed; none where the file contradicts the platform. */
  id?: string
  sender?: Sender
  /** What the file says against the platform: the name in it. */
  contradicts?: string
  /** The file has no identifier; it is taken to be of the one person with this name who has this one. */
  joined?: string
}

/**
 * Says of each file who it is from.
 *
 * @param rows of files that could be read
 */
export function peopleOf(rows: readonly Row[]): Map<Row, Person> {
  const senders = sendersOf(rows.map(row => row.file))
  const people = new Map(rows.map((row, n) => [row, personOf(row, senders[n])]))
  join(people)
  return people
}

function personOf({ learner }: Row, sender: Sender | undefined): Person {
  const { name = '', id } = learner ?? {}
  const own = { name, ...(id && { id }) }
  if (!sender) return { key: id ? `id ${plain(id)}` : `name ${plain(name)}`, ...own }
  const key = `${sender.platform} ${sender.id}`
  if (sender.name === undefined || sameName(name, sender.name)) return { key, ...own, sender }
  return { key, name: sender.name, sender, contradicts: name }
}

/** Files that were handed in with and without an identifier, or also by another way, are of one person where only one can be meant. */
function join(people: Map<Row, Person>): void {
  const byId = new Map<string, Set<string>>()
  const byName = new Map<string, Set<string>>()
  const ids = new Map<string, string>()
  const note = (known: Map<string, Set<string>>, value: string, key: string) =>
    known.set(value, (known.get(value) ?? new Set()).add(key))
  for (const { sender, id, key } of people.values()) if (sender && id) note(byId, plain(id), key)
  for (const person of people.values()) {
    const keys = person.sender || !person.id ? undefined : byId.get(plain(person.id))
    if (keys?.size === 1) person.key = [...keys][0]!
    if (!person.id && !person.sender) continue
    note(byName, nameWords(person.name), person.key)
    ids.set(person.key, ids.get(person.key) ?? person.id ?? person.sender!.id)
  }
  for (const person of people.values()) {
    if (person.id || person.sender) continue
    const keys = byName.get(nameWords(person.name))
    if (keys?.size !== 1) continue
    person.key = [...keys][0]!
    person.joined = ids.get(person.key)!
  }
}
