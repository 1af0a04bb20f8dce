import { expect, test } from 'vitest'
import { asPicture, MOST_LETTERS, svgPicture } from './pictures'

const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const text = (address: string) => Buffer.from(address.split(',')[1]!, 'base64').toString()

test('a PNG and a JPEG are pictures as they are, an SVG of what in it is harmless', () => {
  expect(asPicture(PNG)).toBe(PNG)
  expect(asPicture('data:image/jpeg;base64,/9j/4AAQSkZJRg==')).toBe('data:image/jpeg;base64,/9j/4AAQSkZJRg==')
  const drawn = svgPicture('<svg viewBox="0 0 1 1"><script>alert(1)</script><text>항구</text></svg>')
  expect(text(asPicture(drawn)!)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1" viewBox="0 0 1 1"><text>항구</text></svg>',
  )
  expect(asPicture(asPicture(drawn)!)).toBe(asPicture(drawn))
})

test('an address of any other kind is no picture', () => {
  for (const address of [
    '',
    'https://x.example/a.png',
    'javascript:alert(1)',
    'data:text/html;base64,PHNjcmlwdD4=',
    'data:image/svg+xml,<svg onload="alert(1)"/>',
    'data:image/gif;base64,R0lGODlhAQABAAAAACw=',
    `${PNG}" onerror="alert(1)`,
    // It says it is one, and is another.
    'data:image/png;base64,/9j/4AAQSkZJRg==',
    'data:image/png;base64,PHN2Zz4=',
    `data:image/png;base64,${PNG.split(',')[1]!.slice(0, 24)}${'A'.repeat(MOST_LETTERS)}`,
  ])
    expect(asPicture(address), address.slice(0, 60)).toBeNull()
})
