import { linearOf } from './oklab'

/** Contrast of two colours (WCAG 2), 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [brightness(one), brightness(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** Relative luminance of a colour (WCAG 2), 0 to 1. */
export function brightness(hex: string): number {
  const [r, g, b] = linearOf(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
