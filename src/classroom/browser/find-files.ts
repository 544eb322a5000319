import { textOf } from '#record/text-of.ts'
import { isCompanion, isLeftover } from '../leftover.ts'
import { LIMITS } from '../limits.ts'
import type { Found, Problem } from '../problem.ts'
import { countZip, readZip } from '../zip.ts'

/** A file with the path that it had in the folder that was dropped. */
export interface Dropped {
  name: string
  /** Absent where the browser did not give it. */
  file?: File
}

/** The files of a form's input, with their paths where a folder was chosen. */
export function filesOf(list: Iterable<File>): Dropped[] {
  const files = [...list].map(file => ({ name: file.webkitRelativePath || file.name, file }))
  return files.filter(({ name, file }) => name === file.name || !(isLeftover(name) || isCompanion(name)))
}

/** Everything that was dropped, folders with all that is in them. To be called within the event. */
export async function droppedFiles(data: Pick<DataTransfer, 'items' | 'files'>): Promise<Dropped[]> {
  // Entries are gone once the event is over: they are taken before anything is waited for.
  const entries = [...data.items].map(item => item.webkitGetAsEntry?.()).filter(entry => entry != null)
  const files = filesOf(data.files)
  if (entries.length === 0) return files
  const found: Dropped[] = []
  for (const entry of entries) await walk(entry, found)
  return found
}

/** Goes through an entry and all within it; what the browser does not give stands there without its file. */
async function walk(entry: FileSystemEntry, found: Dropped[]): Promise<void> {
  const name = entry.fullPath.replace(/^\//, '')
  if (isLeftover(entry.name) || (name.includes('/') && isCompanion(name))) return
  try {
    if (entry.isFile) {
      const file = await new Promise<File>((resolve, reject) =>
        (entry as FileSystemFileEntry).file(resolve, reject),
      )
      found.push({ name, file })
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
  } catch {
    found.push({ name })
  }
}

/** How long the page may stand still while zips are counted, ms. */
const STILL = 50

/**
 * How many submissions {@link readDropped} gives. Of files only the names are looked at, of zips their lists.
 *
 * @param signal ends the counting; what was counted so far is returned
 */
export async function countDropped(files: readonly Dropped[], signal?: AbortSignal): Promise<number> {
  let count = 0
  let rested = performance.now()
  const rest = async () => {
    if (performance.now() - rested < STILL) return
    await new Promise(resolve => setTimeout(resolve))
    rested = performance.now()
  }
  for (const dropped of files) {
    if (signal?.aborted) break
    if (problemOf(dropped) || !isZip(dropped)) {
      count++
      continue
    }
    const bytes = await bytesOf(dropped.file!).catch(() => undefined)
    let here = 1
    if (bytes) {
      const steps = countZip(bytes)
      let step = steps.next()
      for (; !step.done && !signal?.aborted; step = steps.next()) await rest()
      here = step.value
    }
    count += here
  }
  return count
}

/**
 * The submissions in what was dropped, one after the other: each is read when it is asked for, so that no more than
 * one zip is in memory. What cannot be read is told and stops nothing.
 */
export async function* readDropped(files: readonly Dropped[]): AsyncGenerator<Found> {
  for (const dropped of files) {
    const { name, file } = dropped
    const problem = problemOf(dropped)
    if (problem) {
      yield { name, problem }
      continue
    }
    try {
      if (isZip(dropped)) yield* readZip(name, await bytesOf(file!))
      else yield { name, text: textOf(await bytesOf(file!)) }
    } catch {
      yield { name, problem: { code: 'unreadable', values: {} } }
    }
  }
}

function problemOf(dropped: Dropped): Problem | undefined {
  const { name, file } = dropped
  if (!file) return { code: 'unreadable', values: {} }
  if (!isZip(dropped) && !/\.json$/i.test(name)) return { code: 'other-kind', values: {} }
  const most = isZip(dropped) ? LIMITS.zip : LIMITS.submission
  if (file.size > most) return { code: 'too-large', values: { size: file.size } }
}

function isZip({ name }: Dropped): boolean {
  return /\.zip$/i.test(name)
}

async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}
