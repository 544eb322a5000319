/** Who a platform says that a file is from, by the name of the folder or file that it made. */
export interface Sender {
  platform: 'moodle' | 'canvas' | 'blackboard' | 'sakai' | 'brightspace'
  /** The platform's own name for the person: unique among the files of one download. */
  id: string
  /** As the platform writes it: in Canvas the last name first and no spaces. Blackboard gives none. */
  name?: string
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
 * Who each file is from, by its path in what was downloaded from a platform.
 *
 * The start of a file's name is the platform's word only where all files beside it have such a start: else a learner
 * could hand in a file that is named as if it were another's.
 *
 * @param paths of all files of a class
 * @returns in the same order; undefined where no platform is known to have made the path
 */
export function sendersOf(paths: readonly string[]): (Sender | undefined)[] {
  const beside = Map.groupBy(paths.keys(), n => folderOf(paths[n]!))
  const senders = paths.map(inFolders)
  for (const [, places] of beside) {
    for (const [platform, pattern] of FILES) {
      const found = places.map(n => senderIn(platform, pattern, paths[n]!.slice(folderOf(paths[n]!).length)))
      if (!found.every(sender => sender !== undefined)) continue
      for (const [k, n] of places.entries()) senders[n] ??= found[k]
      break
    }
  }
  return senders
}

function inFolders(path: string): Sender | undefined {
  // The last part is the file's own name, which a learner chose.
  for (const part of path.split('/').slice(0, -1)) {
    for (const [platform, pattern] of FOLDERS) {
      const sender = senderIn(platform, pattern, part)
      if (sender && (platform !== 'sakai' || path.includes('/Submission attachment(s)/'))) return sender
    }
  }
}

function senderIn(platform: Sender['platform'], pattern: RegExp, text: string): Sender | undefined {
  const found = pattern.exec(text.slice(0, 300))?.groups
  return found && { platform, id: found.id!, ...(found.name && { name: found.name }) }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
