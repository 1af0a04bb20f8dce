import type { balanceBar as BalanceBarOf } from './balance'

/**
 * Stands for `balance.ts` in an embed, which shows no balance and says one thing of it: the capital area's part of a total.
 * That comes with the figures of the latest year; what works it out for others comes with those. The build puts it in its
 * place (`vite.config.ts`).
 */

let known: typeof BalanceBarOf | null = null
const parts = new Map<string, number | null>()
const keyOf = (indicator: string, level: string, year: number) => [indicator, level, year].join()

/**
 * As `balanceBar` of `balance.ts`, as far as an answer reads it.
 *
 * @public asked for by whoever asks for that of `balance.ts`
 */
export const balanceBar: typeof BalanceBarOf = (atlas, indicator, view) => {
  if (known) return known(atlas, indicator, view)
  const part = parts.get(keyOf(indicator.id, view.level, view.year)) ?? null
  const unsaid = { capital: null, rest: null, capitalText: '', restText: '', line: [], remark: '' }
  return part === null ? null : { kind: 'share', part, ...unsaid }
}

/** The capital area's part in a year, 0 to 1; null where the figures are no parts of a whole. */
export const givePart = (indicator: string, level: string, year: number, part: number | null): void =>
  void parts.set(keyOf(indicator, level, year), part)

/** From now on it is worked out for every year. */
export const takeBalance = (real: typeof BalanceBarOf): void => {
  known = real
}
