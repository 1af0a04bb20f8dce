import { PLAIN, type ShowRule } from '../rule'

/** Moves between provinces in half a century, between municipalities in the last year. It leans only when asked to. */
export const rule: ShowRule = {
  ...PLAIN,
  as: ['net', 'gross', 'in', 'out'],
  least: [0, 99_999_999],
  years: { province: Array.from({ length: 51 }, (_, i) => 1970 + i), municipality: [2025] },
  pitch: 0,
}
