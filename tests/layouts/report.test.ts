import { expect, test } from 'vitest'
import { reportAddress } from '#layouts/report.ts'

const page = { title: 'The way back · 50 % & more', address: 'https://course.example/lessons/x/?a=1' }

test('an error is reported where the site’s owner says, with the page’s title and address filled in', () => {
  expect(reportAddress('mailto:me@uni.example?subject={title}&body={address}', page)).toBe(
    'mailto:me@uni.example?subject=The%20way%20back%20%C2%B7%2050%20%25%20%26%20more&body=https%3A%2F%2Fcourse.example%2Flessons%2Fx%2F%3Fa%3D1',
  )
})

test('without an address there is no link, and one that would run something stops the build', () => {
  expect(reportAddress(undefined, page)).toBeUndefined()
  expect(reportAddress('', page)).toBeUndefined()
  expect(() => reportAddress('javascript:alert(1)', page)).toThrow('REPORT_ADDRESS')
  expect(() => reportAddress('me@uni.example', page)).toThrow('REPORT_ADDRESS')
})
