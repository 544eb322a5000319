/** Why something is not saved. `blocked`: another tab holds the database; `failed`: the browser said no more. */
export type Reason = 'refused' | 'full' | 'damaged' | 'blocked' | 'failed'

/** What the page tells about the record. */
export type Status = {
  /** `idle`: nothing had to be saved yet */
  state: 'idle' | 'saving' | 'saved' | 'unsaved'
  /** when this page last saved it, ms */
  at?: number
  reason?: Reason
  /** when it was last saved before this page, ms */
  before?: number
  /** the record belongs to a newer site: reload the page; until then work is kept beside it */
  newer?: boolean
  /** the browser removed the record, which was last saved then, ms */
  lostSince?: number
  /** how many damaged entries were set aside */
  aside: number
}

const REASONS: Record<string, Reason> = {
  QuotaExceededError: 'full',
  TimeoutError: 'blocked',
  SecurityError: 'refused',
  InvalidStateError: 'refused',
  NotAllowedError: 'refused',
  UnknownError: 'damaged',
  DataError: 'damaged',
  AbortError: 'damaged',
  NotFoundError: 'damaged',
  NotReadableError: 'damaged',
}

/** What the browser's error means for the learner. */
export function reasonOf(error: unknown): Reason {
  return REASONS[(error as Error | undefined)?.name ?? ''] ?? 'failed'
}
