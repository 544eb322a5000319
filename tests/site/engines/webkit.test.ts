import { inject } from 'vitest'
import { walks } from './walks.ts'
import { startWebKit } from './webkit.ts'

walks(home => startWebKit(inject('webkit'), home))
