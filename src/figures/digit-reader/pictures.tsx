import { readFileSync } from 'node:fs'
import type { Pictures } from '../pictures.ts'
import { readDigits } from './digits.ts'
import { Samples } from './Samples.tsx'
import t from './texts/en.ts'

const { train } = readDigits(readFileSync('src/figures/digit-reader/data/digits.txt', 'utf8'))

export default {
  samples: () => <Samples digits={train.slice(0, 20)} label={t.samples} />,
} satisfies Pictures
