import { compile } from '../compile.ts'

/** One program to read. */
export interface CompileJob {
  id: number
  source: string
  names: string[]
}

// Reading a program can take as long as a hostile one wants; here it holds up nobody, and the worker can be ended.
addEventListener('message', ({ data: { id, source, names } }: MessageEvent<CompileJob>) => {
  postMessage({ id, compiled: compile(source, names) })
})
postMessage('ready')
