import { expect, inject, test } from 'vitest'
import { startChromium } from './chromium.ts'
import { walks } from './walks.ts'

const driver = walks(downloads => startChromium(inject('oldChromium'), downloads))

test('no page complained', () => expect(driver().complaints).toEqual([]))
