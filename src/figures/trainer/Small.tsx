import { useState } from 'preact/hooks'
import { Button } from '#drawing/Bar.tsx'
import { format } from '#i18n/format.ts'
import { useTexts } from '../use-texts.ts'
import { Curve } from './Curve.tsx'
import type { Shown } from './lab.ts'
import { Plane } from './Plane.tsx'
import { curveLabel, planeLabel, sentencesOf } from './said.ts'
import type { Texts } from './texts/en.ts'
import { useTraining } from './use-training.ts'

interface Props {
  locale: string
  /** A network that has been trained: what is seen before anything is pressed, and without a script. */
  initial: Shown
  playground: string
}

/** A run of so many epochs, this many to a picture, takes about three seconds. */
const EPOCHS = 1500
const PER_PICTURE = 8

/** A trainer without knobs: one press trains from another start. */
export default function SmallTrainer({ locale, initial, playground }: Props) {
  const { t, common } = useTexts<Texts>('trainer', locale)
  const training = useTraining(initial)
  const [said, say] = useState('')
  const { shown, running, failed } = training
  const sentences = sentencesOf(t, shown)
  const train = async () => {
    if (running) return training.pause()
    const another = { do: 'change', part: { seed: shown.settings.seed + 1 } } as const
    const now = await training.run(EPOCHS, PER_PICTURE, another)
    if (now) say(sentencesOf(t, now).join(' '))
  }
  return (
    <figure class="fig fig-trainer fig-trainer-small">
      <div class="fig-trainer-top">
        <Plane shown={shown} label={planeLabel(t, shown)} />
        <div class="fig-trainer-side">
          <Curve t={t} shown={shown} log={false} label={curveLabel(t, shown)} />
          <div class="fig-trainer-say">
            {sentences.map(sentence => (
              <p key={sentence}>{sentence}</p>
            ))}
            {failed && <p class="fig-wrong">{t.failed}</p>}
          </div>
          <p class="fig-trainer-buttons">
            <span class="needs-js">
              <Button class="go" pressed={running !== undefined} onClick={() => void train()}>
                {running ? common.pause : t.trainAgain}
              </Button>
            </span>{' '}
            <a href={playground}>{t.more}</a>
          </p>
        </div>
      </div>
      <p class="visually-hidden" role="status">
        {said || (running && format(t.working, { epoch: 0, end: running.end }))}
      </p>
      <figcaption>{t.smallCaption}</figcaption>
    </figure>
  )
}
