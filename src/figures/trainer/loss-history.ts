/** Some consecutive epochs of the loss curve. */
export interface Stretch {
  /** The first of them, from 0. */
  epoch: number
  /** The loss at its beginning. */
  loss: number
  /** The least and the largest loss of them. */
  low: number
  high: number
}

/** Stretches are joined in pairs when there are more. */
const MAX_STRETCHES = 240

/**
 * The losses of any number of epochs in limited room: what swings between two drawn points is kept as the least and the
 * largest loss of the epochs between.
 */
export class LossHistory {
  #stretches: Stretch[] = []
  /** Epochs to a stretch. */
  #width = 1
  #count = 0

  /** Epochs whose loss was added. */
  get count(): number {
    return this.#count
  }

  /** A copy: what is shown stays as it was while training goes on. */
  get stretches(): Stretch[] {
    return this.#stretches.map(stretch => ({ ...stretch }))
  }

  /** Adds the loss of the next epoch. */
  add(loss: number): void {
    const last = this.#stretches.at(-1)
    if (last && this.#count % this.#width !== 0) {
      last.low = Math.min(last.low, loss)
      last.high = Math.max(last.high, loss)
    } else {
      this.#stretches.push({ epoch: this.#count, loss, low: loss, high: loss })
    }
    this.#count++
    if (this.#stretches.length > MAX_STRETCHES) this.#join()
  }

  #join(): void {
    const joined: Stretch[] = []
    for (let n = 0; n < this.#stretches.length; n += 2) {
      const [first, second = first] = this.#stretches.slice(n, n + 2)
      joined.push({
        epoch: first.epoch,
        loss: first.loss,
        low: Math.min(first.low, second.low),
        high: Math.max(first.high, second.high),
      })
    }
    this.#stretches = joined
    this.#width *= 2
  }

  /** One that goes on from here by itself. */
  copy(): LossHistory {
    const copy = new LossHistory()
    copy.#stretches = this.stretches
    copy.#width = this.#width
    copy.#count = this.#count
    return copy
  }
}
