import { strToU8 } from 'fflate'
import { expect, test, vi } from 'vitest'
import { countDropped, droppedFiles, filesOf, readDropped } from '#classroom/browser/find-files.ts'
import { countZip, readZip } from '#classroom/zip.ts'
import { judgeBatch, type Progress } from '#screens/gradebook/batch.ts'
import { submissionOf } from './class.ts'
import { zipped } from './zipped.ts'

/** What the page's grader does, without a browser: each answer waits until `verdict` lets it go. */
const waiting: (() => void)[] = []
vi.mock('#screens/gradebook/judge.ts', () => ({
  openJudging: async (ids: string[]) => ({
    exercises: ids,
    dispose() {},
    judge: () =>
      new Promise(resolve =>
        waiting.push(() =>
          resolve({
            status: 'pass',
            points: { earned: 1, possible: 1 },
            message: { code: 'result.pass', text: '' },
            checks: [],
            notes: [],
            contentVersion: 'v',
          }),
        ),
      ),
  }),
}))

const until = (holds: () => boolean) => expect.poll(holds, { interval: 1 }).toBe(true)

function fileOf(name: string, content: string | Uint8Array = '{}', path = ''): File {
  const file = new File([content as BlobPart], name)
  Object.defineProperty(file, 'webkitRelativePath', { value: path })
  return file
}

type Tree = { [name: string]: Tree | 'file' | 'refused' }

/** A folder as a browser drops it: in parts of two. */
function entryOf(name: string, tree: Tree | 'file' | 'refused', path = `/${name}`): FileSystemEntry {
  const error = new DOMException('gone', 'NotFoundError')
  if (typeof tree === 'string')
    return {
      ...{ name, fullPath: path, isFile: true, isDirectory: false },
      file: (give: (file: File) => void, fail: (error: Error) => void) =>
        tree === 'refused' ? fail(error) : give(fileOf(name)),
    } as unknown as FileSystemEntry
  const createReader = () => {
    const left = Object.entries(tree).map(([inner, value]) => entryOf(inner, value, `${path}/${inner}`))
    return { readEntries: (give: (part: FileSystemEntry[]) => void) => give(left.splice(0, 2)) }
  }
  return {
    ...{ name, fullPath: path, isFile: false, isDirectory: true, createReader },
  } as unknown as FileSystemEntry
}

test('a dropped folder is walked to its end; leftovers are left, and what is refused stops nothing', async () => {
  const class1: Tree = {
    'a.json': 'file',
    'b.json': 'refused',
    '.DS_Store': 'file',
    __MACOSX: { 'x.json': 'file' },
    'desktop.ini': 'file',
    deep: { deeper: { 'c.json': 'file', 'd.json': 'file', 'e.json': 'file' } },
  }
  const entries = [entryOf('class', class1), entryOf('z.json', 'file')]
  const items = [...entries.map(entry => ({ webkitGetAsEntry: () => entry })), {}]
  const dropped = await droppedFiles({ items, files: [] } as never)
  expect(dropped.map(({ name, file }) => [name, file !== undefined])).toEqual([
    ['class/a.json', true],
    ['class/b.json', false],
    ['class/deep/deeper/c.json', true],
    ['class/deep/deeper/d.json', true],
    ['class/deep/deeper/e.json', true],
    ['z.json', true],
  ])
  const read = []
  for await (const file of readDropped(dropped.slice(0, 2))) read.push(file)
  expect(read).toEqual([
    { name: 'class/a.json', text: '{}' },
    { name: 'class/b.json', problem: { code: 'unreadable', values: {} } },
  ])
})

test('a folder that was chosen leaves out what systems leave in it, files that were chosen one by one are all told', () => {
  const chosen = ['class/a.json', 'class/.DS_Store', 'class/Thumbs.db', 'class/__MACOSX/a.json']
  const files = chosen.map(path => fileOf(path.split('/').at(-1)!, '', path))
  expect(filesOf(files).map(({ name }) => name)).toEqual(['class/a.json'])
  expect(filesOf([fileOf('.hidden.json')])).toHaveLength(1)
})

test('what is in a zip is counted as it will be read, zips within it, tricks and leftovers included', async () => {
  const inner = zipped({ '1.json': strToU8('1'), '2.json': strToU8('2'), 'x.pdf': strToU8('3') })
  const zips = [
    zipped({
      'a.json': strToU8('{}'),
      '../b.json': strToU8('{}'),
      '.DS_Store': strToU8('x'),
      'c/in.zip': inner,
    }),
    zipped({ 'y.zip': zipped({ 'x.zip': inner }) }),
    zipped({ 'broken.zip': strToU8('no zip'), 'bomb.json': new Uint8Array(3_000_000) }),
    strToU8('no zip at all, but long enough to look for an end of it'),
  ]
  const read = zips.map(zip => [...readZip('z.zip', zip)].length)
  expect(read).toEqual([5, 1, 2, 1])
  expect(zips.map(zip => [...countZip(zip)].at(-1) ?? 1)).toEqual(read)
  const dropped = [...zips.map((zip, n) => fileOf(`${n}.zip`, zip)), fileOf('a.json'), fileOf('a.png')]
  expect(await countDropped(filesOf(dropped))).toBe(11)
})

test('of a class no more files are read than are judged at a time, and those that are known are not counted', async () => {
  let read = 0
  const files = Array.from({ length: 40 }, (_, n) => {
    const file = fileOf(`${n}.json`, JSON.stringify(submissionOf(n)))
    const bytes = file.arrayBuffer.bind(file)
    file.arrayBuffer = () => {
      read++
      return bytes()
    }
    return { name: file.name, file }
  })
  vi.stubGlobal('navigator', { hardwareConcurrency: 3 })
  const told: (Progress & { read: number })[] = []
  const rows: string[] = []
  const judged = judgeBatch({
    files,
    exercises: ['gradient-w2'],
    starters: {},
    locale: 'en',
    signal: new AbortController().signal,
    known: key => key.endsWith(' 7.json'),
    onRow: async row => void rows.push(row.file),
    onProgress: progress => told.push({ ...progress, read }),
  })
  await until(() => told.length > 0)
  expect(told[0]).toEqual({ done: 0, total: 40, known: 0, read: 0 })
  for (let n = 0; n < 39; n++) {
    await until(() => waiting.length > 0)
    expect(read - rows.length).toBeLessThanOrEqual(2 + 1)
    waiting.shift()!()
    await until(() => rows.length > n)
  }
  expect(await judged).toMatchObject({ done: 39, total: 39, known: 1 })
  vi.unstubAllGlobals()
})

test('counting can be stopped between zips within a zip, and the page is let breathe', async () => {
  const inner = zipped({ 'a.json': strToU8('{}') })
  const many = zipped(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}.zip`, inner])))
  const files = filesOf([fileOf('a.zip', many), fileOf('b.zip', many)])
  expect(await countDropped(files)).toBe(600)
  const stop = new AbortController()
  let clock = 0
  const time = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 60))
  setTimeout(() => stop.abort())
  const counted = await countDropped(files, stop.signal)
  time.mockRestore()
  expect(counted).toBeLessThan(600)
})
