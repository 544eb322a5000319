import { LIMITS } from '../limits.ts'
import type { Found } from '../problem.ts'
import { readZip } from '../zip.ts'

/** A file with the path that it had in the folder that was dropped. */
export interface Dropped {
  name: string
  file: File
}

/** The files of a form's input, with their paths where a folder was chosen. */
export function filesOf(list: FileList): Dropped[] {
  return [...list].map(file => ({ name: file.webkitRelativePath || file.name, file }))
}

/** Everything that was dropped, folders with all that is in them. To be called within the event. */
export async function droppedFiles(data: DataTransfer): Promise<Dropped[]> {
  // Entries are gone once the event is over: they are taken before anything is waited for.
  const entries = [...data.items].map(item => item.webkitGetAsEntry?.()).filter(entry => entry != null)
  const files = filesOf(data.files)
  if (entries.length === 0) return files
  const found: Dropped[] = []
  for (const entry of entries) await walk(entry, found)
  return found
}

async function walk(entry: FileSystemEntry, found: Dropped[]): Promise<void> {
  if (entry.name.startsWith('.') || entry.name === '__MACOSX') return
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    )
    found.push({ name: entry.fullPath.replace(/^\//, ''), file })
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  for (;;) {
    // A folder is given in parts; an empty part is its end.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return
    for (const inner of part) await walk(inner, found)
  }
}

/** The submissions in what was dropped; what cannot be read is told and stops nothing. */
export async function* readDropped(files: readonly Dropped[]): AsyncGenerator<Found> {
  for (const { name, file } of files) {
    const zip = /\.zip$/i.test(name)
    if (!zip && !/\.json$/i.test(name)) {
      yield { name, problem: { code: 'other-kind', values: {} } }
      continue
    }
    if (file.size > (zip ? LIMITS.zip : LIMITS.submission)) {
      yield { name, problem: { code: 'too-large', values: { size: file.size } } }
      continue
    }
    try {
      if (zip) yield* readZip(name, new Uint8Array(await file.arrayBuffer()))
      else yield { name, text: await file.text() }
    } catch {
      yield { name, problem: { code: 'unreadable', values: {} } }
    }
  }
}
