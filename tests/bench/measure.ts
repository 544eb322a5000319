export type Contender = {
  name: string
  /** Does the work once; `n` tells how often, for contenders that take a number of epochs. */
  run: (n: number) => unknown
  note?: string
}

export type Measured = { name: string; note?: string; microseconds: number }

const ROUND_MS = 25

/**
 * Microseconds of processor time for one unit of work, of each contender: the best of many short rounds in
 * which they take turns. A busy machine only ever makes a round longer, so the best is the least disturbed.
 */
export async function measure(contenders: Contender[], rounds = 20): Promise<Measured[]> {
  const all = []
  for (const contender of contenders) {
    await contender.run(1)
    all.push({ ...contender, n: await enough(contender), times: [] as number[] })
  }
  for (let round = 0; round < rounds; round++) {
    for (const one of all) {
      if (round >= 3 && one.times[0] * one.n > 10 * ROUND_MS * 1000) continue
      one.times.push((await time(one, one.n)) / one.n)
    }
  }
  return all.map(({ name, note, times }) => ({ name, note, microseconds: Math.min(...times) }))
}

/** How often to repeat for a round to be long enough; finding it warms the code up. */
async function enough(contender: Contender): Promise<number> {
  let n = 1
  let took = await time(contender, n)
  while (took < ROUND_MS * 1000) {
    n = Math.ceil(n * Math.min(10, Math.max(1.5, (ROUND_MS * 1200) / took)))
    took = await time(contender, n)
  }
  return n
}

/** All threads of the process count, so the garbage collector's helpers do, too. */
async function time(contender: Contender, n: number): Promise<number> {
  const start = process.cpuUsage()
  await contender.run(n)
  const { user, system } = process.cpuUsage(start)
  return user + system
}
