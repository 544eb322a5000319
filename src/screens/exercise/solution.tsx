import { useEffect, useRef, useState } from 'preact/hooks'
import { untranslated } from '#blocks/untranslated.ts'
import { bring } from '#drawing/bring.ts'
import type { Texts } from '#i18n/en.ts'
import { Heading } from './heading.tsx'
import type { DiffLine } from './solution-diff.ts'

interface Props {
  id: string
  /** The learner's code as it is now. */
  yours: string
  /** Whether an answer was checked before. */
  tried: boolean
  t: Texts['exercise']['solution']
  /** Of its heading. */
  level: number
  /** Called once the solution is asked for, and the question before it answered. */
  onShow(): void
  onClose(): void
}

/** The solution beside the learner's own code, as a diff; the code itself is left alone. */
export function Solution({ id, yours, tried, t, level, onShow, onClose }: Props) {
  const [wanted, setWanted] = useState(tried)
  const [lines, setLines] = useState<DiffLine[]>()
  const lost = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!wanted) return
    onShow()
    const load = () =>
      Promise.all([
        import('virtual:exercise-modules').then(({ solutions }) => solutions[id]!()),
        import('./solution-diff.ts'),
      ])
    void bring(lost.current!, load).then(([{ default: solution }, { solutionDiff }]) =>
      setLines(solutionDiff(yours, solution)),
    )
  }, [wanted])

  if (!wanted)
    return (
      <section class="panel" aria-label={t.title}>
        <p>{t.confirm}</p>
        <button type="button" onClick={() => setWanted(true)}>
          {t.yes}
        </button>{' '}
        <button type="button" class="go" onClick={onClose}>
          {t.no}
        </button>
      </section>
    )
  return (
    <section class="panel" aria-label={t.title}>
      <Heading level={level}>{t.title}</Heading>
      <p class="soft">{t.note}</p>
      <div ref={lost} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <pre class="diff" tabIndex={0} {...untranslated} hidden={!lines}>
        {lines?.map(({ sign, text }, i) => (
          <span key={i} class={sign === '+' ? 'theirs' : sign === '−' ? 'yours' : undefined}>
            {`${sign} ${text}\n`}
          </span>
        ))}
      </pre>
      <button type="button" onClick={onClose}>
        {t.hide}
      </button>
    </section>
  )
}
