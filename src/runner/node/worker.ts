import { parentPort, workerData } from 'node:worker_threads'
import { compile } from '../compile.ts'
import { assembleAlone, settingsOf } from '../program.ts'
import type { Job, Reply, Start } from './protocol.ts'
import { isFull, openRealm, runProgram, takeImage } from './quickjs.ts'

// The thread in which learner code runs: its stack is deep, its environment empty, and its process may be killed.
const { harness, names } = workerData as Start
const reply = (message: Reply) => parentPort!.postMessage(message)

const image = await takeImage(harness)
let next = openRealm(image)
await next
reply({ type: 'ready' })

parentPort!.on('message', async ({ request }: Job) => {
  const { allows } = request
  const compiled = compile(request.source, allows ? names.filter(name => allows.includes(name)) : names)
  if ('error' in compiled) return reply({ type: 'over', error: compiled.error })
  const program = { code: assembleAlone(compiled.code), settings: settingsOf(request) }
  reply({ type: 'read' })
  const realm = await next
  const ended = runProgram(realm, program, request.timeLimit, text => reply({ type: 'text', text }))
  next = openRealm(image)
  if (typeof ended === 'string') reply({ type: 'over', ended, full: isFull(realm.memory) })
  else reply({ type: 'over', error: ended })
})
