import { expect, test } from 'vitest'
import { heightMessages } from './height'

test('Another protocol is spoken only when it is asked for', () => {
  expect(heightMessages(412, null, 'a')).toEqual([{ 'goru-height': 412 }])
  expect(heightMessages(412, 'nonsense', 'a')).toEqual([{ 'goru-height': 412 }])
})

test('Datawrapper, pym and AMP are told the height in their own words', () => {
  expect(heightMessages(412, 'datawrapper', 'a')[1]).toEqual({ 'datawrapper-height': { a: 412 } })
  expect(heightMessages(412, 'pym', 'a')[1]).toBe('pymxPYMxaxPYMxheightxPYMx412')
  expect(heightMessages(412, 'amp', 'a')[1]).toEqual({ sentinel: 'amp', type: 'embed-size', height: 412 })
})
