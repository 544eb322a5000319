import { useRef, useState } from 'preact/hooks'
import type { GradeResult } from '#grader/result.ts'
import type { Searched } from './repair.tsx'

/** Looks for the smallest change to an answer after its verdict, while everything else goes on. */
export function useRepair({ id, locale }: { id: string; locale: string }) {
  const [searched, setSearched] = useState<Searched>('no')
  const abort = useRef<AbortController | undefined>(undefined)

  function end(then: Searched = 'no') {
    abort.current?.abort()
    abort.current = undefined
    setSearched(then)
  }

  async function look(code: string, result: GradeResult) {
    end()
    const own = new AbortController()
    abort.current = own
    let found: Searched = 'no'
    try {
      const { isWorthALook, repairAnswer } = await import('../check.ts')
      if (!isWorthALook(result)) return
      setSearched('running')
      found = (await repairAnswer(id, code, result, { signal: own.signal, locale })) ?? 'none'
    } catch {
      // It is an extra: where its files cannot be loaded, the verdict stands without it.
    }
    if (abort.current === own) setSearched(found)
  }

  return { searched, look, end: () => end(), stop: () => end('stopped') }
}
