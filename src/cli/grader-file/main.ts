import { isMainThread } from 'node:worker_threads'
import { ROLE } from './role.ts'

// One file is all three: the command, the process around learners' code, and the thread in which it runs.
if (!isMainThread) await import('#runner/node/worker.ts')
else if (process.argv[2] === ROLE) await import('#runner/node/host.ts')
else await import('../grade.ts')
