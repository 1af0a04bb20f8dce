import { ChevronDown, ChevronUp, Link, Maximize, Minus, Pause, Play, Plus, X } from 'lucide'
import { expect, test } from 'vitest'
import * as asked from './asked-icons'
import { iconPath } from './icon-path'

test('every icon in use becomes a path', () => {
  const always = [ChevronDown, ChevronUp, Link, Maximize, Minus, Pause, Play, Plus, X]
  for (const icon of [...always, ...Object.values(asked)])
    expect(iconPath(icon)).toMatch(/^[Mm][-\d\sMmLlHhVvAaCcSsZz.,]+$/)
})

test('a stroke that begins with a relative move does not begin where the one before it ended', () => {
  // Lucide's X was drawn as a single slash.
  expect(
    iconPath([
      ['path', { d: 'M18 6 6 18' }],
      ['path', { d: 'm6 6 12 12' }],
    ]),
  ).toBe('M18 6 6 18M6 6l12 12')
  expect(iconPath([['path', { d: 'm6 6h3' }]])).toBe('M6 6h3')
})

test('a rectangle is drawn as its four sides', () => {
  expect(iconPath([['rect', { x: '1', y: '2', width: '3', height: '4' }]])).toBe('M1 2h3v4h-3z')
})

test('an element it does not know is an error, not a hole in the icon', () => {
  expect(() => iconPath([['ellipse', {}]])).toThrow('ellipse')
})
