import { ChevronDown, ChevronUp, Link, Maximize, Minus, Pause, Play, Plus, X } from 'lucide'
import { expect, test } from 'vitest'
import { iconPath } from './icon-path'

test('every icon in use becomes a path', () => {
  for (const icon of [ChevronDown, ChevronUp, Link, Maximize, Minus, Pause, Play, Plus, X])
    expect(iconPath(icon)).toMatch(/^[Mm][-\d\sMmLlHhVvAaCcSsZz.,]+$/)
})

test('a rectangle is drawn as its four sides', () => {
  expect(iconPath([['rect', { x: '1', y: '2', width: '3', height: '4' }]])).toBe('M1 2h3v4h-3z')
})

test('an element it does not know is an error, not a hole in the icon', () => {
  expect(() => iconPath([['ellipse', {}]])).toThrow('ellipse')
})
