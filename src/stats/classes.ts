/** Index of the class of a value: the number of breaks at or below it. Throws a RangeError for NaN and infinity. */
export function classOf(value: number, breaks: readonly number[]): number {
  if (!Number.isFinite(value)) throw new RangeError(`No class holds ${value}.`)
  let cls = 0
  while (cls < breaks.length && value >= breaks[cls]!) cls++
  return cls
}

/** How many values each class holds, lowest class first; one more than there are breaks. */
export function classCounts(values: readonly number[], breaks: readonly number[]): number[] {
  const counts = new Array<number>(breaks.length + 1).fill(0)
  for (const value of values) counts[classOf(value, breaks)]!++
  return counts
}
