import type { Level } from '../../atlas/model'

const STEPS: Readonly<Record<Level, readonly number[]>> = {
  province: [1, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000],
  municipality: [1, 10, 50, 100, 200, 500, 1_000, 2_000, 5_000],
}

/** Fewest people to choose from: none below what can be drawn, and what the address asks for among them. */
export const leastSteps = (level: Level, floor: number, asked: number | null): number[] =>
  [...new Set([...STEPS[level].filter((step) => step >= floor), ...(asked === null ? [] : [asked])])].sort(
    (a, b) => a - b,
  )
