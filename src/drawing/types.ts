import type { figures } from '#i18n/en/figures.ts'

/** What lights a unit, an edge or a number: which way things flow. Colour never says it alone. */
export type Tone = 'forward' | 'backward' | 'update'

/** A unit by layer and place in it, both from 0; layer 0 is the inputs. */
export type UnitId = readonly [layer: number, unit: number]

/** Texts that all figures share. */
export type CommonTexts = (typeof figures)['common']
