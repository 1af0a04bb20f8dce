import type { Legend } from './model'

/**
 * Where a value stands on the legend, 0 (left end) to 1: its class, and within the class in proportion, since all
 * classes are drawn equally wide. Values outside stand at the ends; 0 for a legend without classes.
 */
export function legendPosition(legend: Legend, value: number): number {
  const { classes, breaks } = legend
  const index = breaks.filter((b) => b <= value).length
  const cls = classes[index]
  if (!cls) return 0
  const within = cls.to > cls.from ? (value - cls.from) / (cls.to - cls.from) : 0.5
  return (index + Math.min(1, Math.max(0, within))) / classes.length
}
