/** What a browser tells of the line that a page came over. */
export interface Line {
  /** The reader asked to save data. */
  readonly saveData?: boolean | undefined
  /** As the Network Information API has it: `slow-2g`, `2g`, `3g` or `4g`, which is everything faster; absent where that API is. */
  readonly effectiveType?: string | undefined
  /** Of the script of the page, kbit/s; null where it did not come over the line. */
  readonly rate: number | null
}

/** Below this rate (kbit/s) a line that says nothing of itself is slow: what that API calls slower than 4g. */
export const SLOW_BELOW = 700

/** Whether nothing is to be sent over a line that was not asked for by hand. */
export const isSlow = ({ saveData, effectiveType, rate }: Line): boolean =>
  saveData === true ||
  (effectiveType === undefined ? rate !== null && rate < SLOW_BELOW : effectiveType !== '4g')

/** The line that this page and its script came over. */
export function lineOf(): Line {
  const { connection } = navigator as { connection?: Pick<Line, 'saveData' | 'effectiveType'> }
  const script = document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? ''
  const [timing] = performance.getEntriesByName(script, 'resource') as PerformanceResourceTiming[]
  return {
    saveData: connection?.saveData,
    effectiveType: connection?.effectiveType,
    rate: timing ? rateOf(timing) : null,
  }
}

/** The rate (kbit/s) at which a file came; null for one of the browser's own store. */
export const rateOf = ({
  transferSize,
  responseStart,
  responseEnd,
}: Pick<PerformanceResourceTiming, 'transferSize' | 'responseStart' | 'responseEnd'>): number | null =>
  transferSize > 0 && responseEnd > responseStart ? (transferSize * 8) / (responseEnd - responseStart) : null
