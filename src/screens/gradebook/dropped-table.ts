import type { Dropped } from '#classroom/browser/find-files.ts'
import { isCanvasExport } from '#classroom/canvas.ts'
import { parseCsv } from '#classroom/csv.ts'
import type { Sheet } from '#classroom/fill/sheet.ts'
import { type GradebookFile, readGradebookFile } from '#classroom/gradebook-file.ts'
import { LIMITS } from '#classroom/limits.ts'
import { packedIn } from '#classroom/packed.ts'
import { bring } from '#drawing/bring.ts'
import { textOf } from '#record/text-of.ts'
import type { CanvasFile } from './exports.tsx'

/** A table of the teacher's; it is read anew for each save, so that none is filled in twice. */
export interface OwnTable {
  name: string
  /** @param place where it is said that what reads workbooks does not come */
  open(place: HTMLElement): Promise<Sheet>
}

export type DroppedTable =
  /** A report of what a platform keeps for learners. */
  | { kind: 'submissions'; files: Dropped[] }
  /** Canvas' own export, which is filled in as its import wants it. */
  | { kind: 'canvas'; file: CanvasFile }
  /** Any other, which is filled in cell by cell. */
  | { kind: 'table'; table: OwnTable }

/** Whether a file can be a teacher's own table: one within a folder can be a learner's. */
export function isTable({ name }: Dropped): boolean {
  return /^[^/]*\.(csv|tsv|txt|xlsx)$/i.test(name)
}

/** What a teacher's own table is. */
export async function readTable({ name, file }: Dropped): Promise<DroppedTable> {
  const bytes = file && file.size <= LIMITS.table ? await bytesOf(file) : undefined
  const text = bytes && !isWorkbook(name) ? textOf(bytes) : ''
  const packed = packedIn(text)
  if (packed.length > 0) {
    const files = packed.map((json, n) => ({ name: `${name}/${n + 1}.json`, file: new File([json], `${n}`) }))
    return { kind: 'submissions', files }
  }
  const rows = parseCsv(text)
  if (isCanvasExport(rows)) return { kind: 'canvas', file: { name, table: rows } }
  return { kind: 'table', table: { name, open: place => openTable(name, bytes, place) } }
}

/** A colleague's file, where one was dropped and nothing else: among learners' files it can be a learner's. */
export async function sharedIn(files: readonly Dropped[]): Promise<GradebookFile | undefined> {
  const [{ name, file } = { name: '' }] = files
  if (files.length !== 1 || !/^[^/]*\.json$/i.test(name) || !file || file.size > LIMITS.table)
    return undefined
  return readGradebookFile(await file.text().catch(() => ''))
}

async function openTable(name: string, bytes: Uint8Array | undefined, place: HTMLElement): Promise<Sheet> {
  if (!bytes) throw new Error('too large, or not given by the browser')
  if (isWorkbook(name)) {
    const { workbook } = await bring(place, () => import('#classroom/fill/xlsx.ts'))
    return workbook(bytes)
  }
  const { textTable } = await bring(place, () => import('#classroom/fill/text-table.ts'))
  return textTable(bytes)
}

function isWorkbook(name: string): boolean {
  return /\.xlsx$/i.test(name)
}

async function bytesOf(file: File): Promise<Uint8Array | undefined> {
  return file.arrayBuffer().then(
    read => new Uint8Array(read),
    () => undefined,
  )
}
