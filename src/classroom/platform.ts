/** Who a platform says that a file is from, by the name of the folder or file that it made. */
export interface Sender {
  platform: 'moodle' | 'canvas' | 'blackboard' | 'sakai' | 'brightspace'
  /** The platform's own name for the person: unique among the files of one download. */
  id: string
  /** As the platform writes it: in Canvas the last name first and no spaces. Blackboard gives none. */
  name?: string
  /** What the platform made for the person: a folder with `/` at its end, or the start of a file's name. */
  place: string
}

/** Made by a platform of whole folders, into which learners' files go under their own names. */
const FOLDERS: [Sender['platform'], RegExp][] = [
  ['moodle', /^(?<name>.+)_(?<id>\d+)_assignsubmission_(?:file|onlinetext)_?$/],
  ['sakai', /^(?<name>[^()]+)\((?<id>[^()]+)\)$/],
  ['brightspace', /^(?<id>\d+)-\d+ - (?<name>.+?) - .*\d/],
]

/** Put before the learner's own name of the file: the first that fits is the platform's, the rest is the learner's. */
const FILES: [Sender['platform'], RegExp][] = [
  ['moodle', /^(?<name>[^_]+)_(?<id>\d+)_assignsubmission_file_/],
  ['blackboard', /^.*?_(?<id>[^_]+)_attempt_\d{4}(?:-\d\d){5}[_.]/],
  ['canvas', /^(?<name>[^_]+)(?:_LATE)?_(?<id>\d+)_\d+_/],
]

/**
 * Who each file is from, by its path in what was downloaded from a platform. The outermost word counts: what is within
 * a folder or a zip that a learner handed in, the learner made.
 *
 * The start of a file's name is the platform's word only where everything beside it has such a start, and something is
 * beside it: else a learner could hand in a file that is named as if it were another's.
 *
 * @param paths of all files of a class
 * @returns in the same order; undefined where no platform is known to have made the path
 */
export function sendersOf(paths: readonly string[]): (Sender | undefined)[] {
  const senders = new Array<Sender | undefined>(paths.length).fill(undefined)
  const parts = paths.map(path => path.split('/'))
  const open: { at: number; places: number[] }[] = [{ at: 0, places: [...paths.keys()] }]
  for (let level = open.pop(); level; level = open.pop()) {
    const { at, places } = level
    const beside = Map.groupBy(
      places.filter(n => at < parts[n]!.length),
      n => parts[n]![at]!,
    )
    const names = [...beside.keys()]
    const files = FILES.find(
      ([, pattern]) => names.length > 1 && names.every(name => pattern.test(start(name))),
    )
    for (const [name, within] of beside) {
      const folder = parts[within[0]!]!.slice(at + 1)
      const above = at > 0 ? `${parts[within[0]!]![at - 1]!}/` : ''
      const sender = (files && senderIn(...files, name, above)) ?? inFolder(name, folder, above)
      if (!sender) open.push({ at: at + 1, places: within })
      else for (const n of within) senders[n] = sender
    }
  }
  return senders
}

/** @param rest the parts of a path behind the folder's name; none for a file */
function inFolder(name: string, rest: string[], above: string): Sender | undefined {
  if (rest.length === 0) return undefined
  for (const [platform, pattern] of FOLDERS) {
    if (platform === 'sakai' && !rest[0]!.startsWith('Submission attachment')) continue
    const sender = senderIn(platform, pattern, name, above)
    if (sender) return sender
  }
}

function senderIn(
  platform: Sender['platform'],
  pattern: RegExp,
  name: string,
  above: string,
): Sender | undefined {
  const found = pattern.exec(start(name))
  if (!found) return undefined
  const { id, name: theirs } = found.groups!
  // Of a folder the whole name, of a file what is before the learner's own.
  const folder = FOLDERS.some(([, folders]) => folders === pattern)
  // Sakai puts all people into a folder of the assignment, and takes them only so.
  const within = platform === 'sakai' ? above : ''
  const place = folder ? `${within}${name}/` : found[0]
  return { platform, id: id!, ...(theirs && { name: theirs }), place }
}

function start(name: string): string {
  return name.slice(0, 300)
}
