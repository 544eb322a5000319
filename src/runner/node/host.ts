import { Worker } from 'node:worker_threads'
import { worker as program } from './place.ts'
import type { Job, Reply, Start } from './protocol.ts'

// A process of its own around the thread that runs learner code: it can be killed whatever the thread does, and
// Node's permission model, which holds for a whole process, keeps it from the file system and from other programs.
let worker: Worker | undefined

process.on('message', (message: Start | Job) => {
  if (!worker) {
    worker = new Worker(program, {
      workerData: message,
      env: {},
      resourceLimits: { stackSizeMb: 16, maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 24 },
    })
    worker.on('message', (reply: Reply) => process.send!(reply))
    // The thread died of memory or of a fault: so does the process, and the other side starts a new one.
    worker.on('error', error => {
      console.error(error)
      process.exit(1)
    })
  } else worker.postMessage(message)
})

process.on('disconnect', () => process.exit())
