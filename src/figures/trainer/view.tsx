import { useMemo, useRef, useState } from 'preact/hooks'
import { Button } from '#drawing/Bar.tsx'
import { Frame } from '#drawing/Frame.tsx'
import { format } from '#i18n/format.ts'
import { useTexts } from '../use-texts.ts'
import { Curve } from './Curve.tsx'
import { rangeOfPlane } from './data.ts'
import { Knobs } from './Knobs.tsx'
import type { Shown } from './lab.ts'
import { OwnPoints } from './OwnPoints.tsx'
import { nearestPoint, withoutPoint, withPoint } from './own-points.ts'
import { Plane } from './Plane.tsx'
import { curveLabel, planeLabel, pointText, sentencesOf } from './said.ts'
import { inputsAt } from './surface.ts'
import { Table } from './Table.tsx'
import { Take } from './Take.tsx'
import type { Texts } from './texts/en.ts'
import { useTraining } from './use-training.ts'

interface Props {
  locale: string
  /** The state that is shown first. */
  initial: Shown
  /** Address of the playground. */
  playground: string
}

/** Epochs to a picture; the last: as many as there is time for. */
const speeds = { one: 1, ten: 10, hundred: 100, all: 1e6 }
/** While pictures follow one another, the table of numbers follows every so many. */
const PICTURES_TO_A_TABLE = 20
const runLengths = [100, 1000, 5000, 20_000, 100_000]

/** A network in training, with all its knobs. */
export default function Trainer({ locale, initial, playground }: Props) {
  const { t, common } = useTexts<Texts>('trainer', locale)
  const training = useTraining(initial)
  const [log, setLog] = useState(false)
  const [speed, setSpeed] = useState<keyof typeof speeds>('ten')
  const [epochs, setEpochs] = useState(1000)
  const [target, setTarget] = useState<0 | 1>(1)
  const [said, say] = useState('')
  const { shown, running, loading, failed } = training
  const { settings, points } = shown
  const sentences = sentencesOf(t, shown)

  // The table and the knobs are most of the page's work for a picture, and nobody reads a table sixty times a second.
  const inTable = useRef({ shown, pictures: 0 })
  if (!running || ++inTable.current.pictures % PICTURES_TO_A_TABLE === 0) inTable.current.shown = shown
  const table = useMemo(() => <Table t={t} shown={inTable.current.shown} />, [inTable.current.shown])
  const knobs = useMemo(
    () => <Knobs t={t} settings={settings} onChange={part => void act({ do: 'change', part })} />,
    [JSON.stringify(settings)],
  )

  const tell = (now: Shown | undefined) => now && say(sentencesOf(t, now).join(' '))
  const act = async (request: Parameters<typeof training.act>[0]) => tell(await training.act(request))
  const train = async () => {
    if (running) training.pause()
    else tell(await training.run(epochs, speeds[speed]))
  }
  const setPoints = async (next: ReturnType<typeof withPoint>) => {
    if (next.points) await training.act({ do: 'change', part: { data: 'own', points: next.points } })
    say(format(t[next.what], { ...next.values, point: next.point ? pointText(t, next.point) : '' }))
  }
  return (
    <Frame name="trainer" caption={t.caption} use={t.use} t={common} table={table}>
      <div class="fig-trainer-top">
        <Plane
          shown={shown}
          label={planeLabel(t, shown)}
          onPlace={
            settings.data === 'own'
              ? place => {
                  const at = inputsAt(rangeOfPlane('own'), place)
                  const near = nearestPoint(points, at)
                  void setPoints(
                    near === undefined ? withPoint(points, { ...at, target }) : withoutPoint(points, near),
                  )
                }
              : undefined
          }
        />
        <div class="fig-trainer-side">
          <Curve t={t} shown={shown} log={log} label={curveLabel(t, shown)} />
          <div class="fig-trainer-say">
            {sentences.map(sentence => (
              <p key={sentence}>{sentence}</p>
            ))}
            {failed && <p class="fig-wrong">{t.failed}</p>}
          </div>
        </div>
      </div>
      <div class="fig-bar needs-js">
        <Button class="go" pressed={running !== undefined} onClick={() => void train()}>
          {running ? common.pause : t.train}
        </Button>
        <Button onClick={() => void training.run(1, 1).then(tell)}>{t.step}</Button>
        <Button off={!shown.canUndo} onClick={() => void act({ do: 'undo' })}>
          {common.undo}
        </Button>
        <Button onClick={() => void act({ do: 'restart' })}>{t.restart}</Button>
        <Button onClick={() => void act({ do: 'change', part: { seed: settings.seed + 1 } })}>
          {t.anotherStart}
        </Button>
        <span class="fig-trainer-progress">
          {running && (
            <>
              <progress
                max={epochs}
                value={epochs - (running.end - running.epoch)}
                aria-label={format(t.working, running)}
              />{' '}
              <span aria-hidden="true">{format(t.working, running)}</span>
            </>
          )}
          {loading && t.loading}
        </span>
      </div>
      <div class="fig-bar needs-js">
        <label>
          {t.runFor}{' '}
          <select value={epochs} onChange={event => setEpochs(Number(event.currentTarget.value))}>
            {runLengths.map(n => (
              <option key={n} value={n}>
                {format(t.runEpochs, { n })}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.speed}{' '}
          <select
            value={speed}
            onChange={event => setSpeed(event.currentTarget.value as keyof typeof speeds)}
          >
            {Object.keys(speeds).map(name => (
              <option key={name} value={name}>
                {t.speeds[name as keyof typeof speeds]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input type="checkbox" checked={log} onChange={event => setLog(event.currentTarget.checked)} />{' '}
          {t.log}
        </label>
      </div>
      {knobs}
      {settings.data === 'own' && (
        <OwnPoints
          t={t}
          common={common}
          points={points}
          target={target}
          onTarget={setTarget}
          onAdd={point => void setPoints(withPoint(points, point))}
          onRemove={n => void setPoints(withoutPoint(points, n))}
        />
      )}
      <Take t={t} training={training} playground={playground} say={say} />
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </Frame>
  )
}
