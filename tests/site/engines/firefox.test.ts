import { expect, inject, test } from 'vitest'
import { startFirefox } from './firefox.ts'
import { walks } from './walks.ts'

const driver = walks(downloads => startFirefox(inject('firefox'), downloads))

test('no page complained', () => expect(driver().complaints).toEqual([]))
