import type { Browser, Page } from '@playwright/test'
import { markOf, mustDiffer, onFreshPage } from './browser'
import { median, medianRatio, rotated } from './summary'

/** Provinces, municipalities of the statistics and of the law of 2025, townships. */
const UNITS = [17, 229, 252, 5066] as const
type Count = (typeof UNITS)[number]

/** What the cost of the others is held against. */
const AGAINST: Count = 229
/** Recolourings and steps of panning in a round. */
const RECOLOURINGS = 20
const STEPS = 40

/** `load`: from figures and townships to the first picture; `recolour`: all in new colours, until shown; `pan`: a frame. */
export const COSTS = ['load', 'script', 'recolour', 'pan'] as const
export type Cost = (typeof COSTS)[number]

export interface UnitsRow {
  readonly units: Count
  /** Milliseconds, the median of all rounds. */
  readonly ms: Readonly<Record<Cost, number>>
  /** In relation to the municipalities of the statistics, round by round. */
  readonly times: Readonly<Record<Cost, number>>
}

export interface UnitsResult {
  readonly rows: readonly UnitsRow[]
}

async function measured(page: Page, url: string, units: Count): Promise<Record<Cost, number>> {
  await page.goto(`${url}units/?units=${units}`)
  const painted = await markOf(page, 'painted')
  const begun = await markOf(page, 'begun')
  await page.waitForTimeout(1000)
  const before = await page.screenshot()
  await page.addScriptTag({ url: `${url}measure.js`, type: 'module' })
  await page.waitForFunction(() => window.measure !== undefined)
  await page.evaluate(() => window.measure?.recolour(1))
  mustDiffer(`the map of ${units}`, before, await page.screenshot())
  const recolourings = (await page.evaluate((count) => window.measure?.recolour(count), RECOLOURINGS)) ?? []
  const frames = (await page.evaluate((count) => window.measure?.pan(count), STEPS)) ?? []
  return {
    load: painted - begun,
    script: median(recolourings.map(({ script }) => script)),
    recolour: median(recolourings.map(({ shown }) => shown)),
    pan: median(frames),
  }
}

/** What maps of few and of many units cost: each on a fresh page, in turn, `rounds` times. */
export async function measureUnits(
  browser: Browser,
  url: string,
  rounds: number,
  say: (text: string) => void,
): Promise<UnitsResult> {
  const found = new Map<Count, Record<Cost, number>[]>(UNITS.map((units) => [units, []]))
  for (let round = 0; round < rounds; round++)
    for (const units of rotated(UNITS, round)) {
      const one = await onFreshPage(browser, (page) => measured(page, url, units))
      found.get(units)?.push(one)
      say(
        `units ${round + 1}/${rounds} ${units}: ${COSTS.map((cost) => `${cost} ${one[cost].toFixed(1)}`).join(', ')} ms`,
      )
    }
  const inRounds = (units: Count, cost: Cost) => (found.get(units) ?? []).map((one) => one[cost])
  const each = (of: (cost: Cost) => number) =>
    Object.fromEntries(COSTS.map((cost) => [cost, of(cost)])) as Record<Cost, number>
  return {
    rows: UNITS.map((units) => ({
      units,
      ms: each((cost) => median(inRounds(units, cost))),
      times: each((cost) => medianRatio(inRounds(units, cost), inRounds(AGAINST, cost))),
    })),
  }
}
