import { useEffect, useRef, useState } from 'preact/hooks'
import { bring } from '#blocks/bring.ts'
import type { Texts } from '#i18n/en.ts'
import { Heading } from './heading.tsx'

interface Props {
  id: string
  /** The learner's code as it is now. */
  yours: string
  /** Whether an answer was checked before. */
  tried: boolean
  t: Texts['exercise']['solution']
  /** Of its heading. */
  level: number
  onClose(): void
}

type Line = { sign: ' ' | '−' | '+'; text: string }

/** The solution beside the learner's own code, as a diff; the code itself is left alone. */
export function Solution({ id, yours, tried, t, level, onClose }: Props) {
  const [wanted, setWanted] = useState(tried)
  const [lines, setLines] = useState<Line[]>()
  const lost = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!wanted) return
    const load = () =>
      Promise.all([
        import('virtual:exercise-modules').then(({ solutions }) => solutions[id]!()),
        import('diff'),
      ])
    void bring(lost.current!, load).then(([{ default: solution }, { diffLines }]) =>
      setLines(
        diffLines(yours, solution, { ignoreWhitespace: false }).flatMap(({ value, added, removed }) =>
          value
            .replace(/\n$/, '')
            .split('\n')
            .map(text => ({ sign: added ? '+' : removed ? '−' : ' ', text }) as Line),
        ),
      ),
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
      <pre class="diff" tabIndex={0} hidden={!lines}>
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
