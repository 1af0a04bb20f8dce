import type { Browser, Page } from '@playwright/test'
import { EVEN_AT } from '../src/shells/graphics'
import { markOf, mustDiffer, mustShowMap, onFreshPages } from './browser'
import type { RampOf, Seen } from './contender'
import { median, quantile, rotated } from './summary'

/** The two maps that the atlas chooses between. */
const MAPS = ['live', 'still'] as const
type Map = (typeof MAPS)[number]

const TURNS = 6
const STEPS = 10

export interface ChoiceResult {
  /** Milliseconds of shading by which the atlas chooses, median of the rounds; null without WebGL. */
  readonly shading: number | null
  readonly chosen: Map
  /** Milliseconds until a step is seen. */
  readonly rows: readonly {
    readonly name: Map
    readonly act: keyof Seen
    readonly p50: number
    readonly p95: number
  }[]
  /** Of the chosen map in relation to the other: the larger of the two acts. */
  readonly ratio: number
}

/** What the atlas chooses where shading takes so long. */
export const chosenAt = (shading: number | null): Map =>
  shading !== null && shading > EVEN_AT ? 'still' : 'live'

async function open(page: Page, url: string, name: Map, rampOf: RampOf): Promise<void> {
  await page.goto(`${url}${name}/`)
  await markOf(page, 'painted')
  await page.waitForTimeout(1000)
  await mustShowMap(page, name, rampOf('live'))
  await page.addScriptTag({ url: `${url}measure.js`, type: 'module' })
  await page.waitForFunction(() => window.measure !== undefined)
  const before = await page.screenshot()
  await page.evaluate(() => window.measure?.seen(1))
  mustDiffer(name, before, await page.screenshot())
}

/**
 * Moves and recolours the live map and the still picture in turn, until each step is seen, and asks what the atlas asks to know
 * which of them is faster here.
 */
export async function measureChoice(
  browser: Browser,
  url: string,
  rampOf: RampOf,
  rounds: number,
  say: (text: string) => void,
): Promise<ChoiceResult> {
  return onFreshPages(
    browser,
    MAPS,
    (page, name) => open(page, url, name, rampOf),
    async (opened) => {
      const seen: Record<Map, Seen[]> = { live: [], still: [] }
      const shadings: (number | null)[] = []
      for (let turn = 0; turn < rounds * TURNS; turn++)
        for (const name of rotated(MAPS, turn)) {
          const { page } = opened(name)
          const found = await page.evaluate((steps) => window.measure?.seen(steps), STEPS)
          if (found) seen[name].push(found)
          if (name === 'still')
            shadings.push((await page.evaluate(() => window.contender?.shading?.())) ?? null)
        }
      const known = shadings.filter((one) => one !== null)
      const shading = known.length ? median(known) : null
      const all = (name: Map, act: keyof Seen) => seen[name].flatMap((one) => one[act])
      const chosen = chosenAt(shading)
      const other = chosen === 'still' ? 'live' : 'still'
      say(`choice: ${shading?.toFixed(1) ?? 'no'} ms of shading, ${chosen}`)
      return {
        shading,
        chosen,
        rows: MAPS.flatMap((name) =>
          (['pan', 'recolour'] as const).map((act) => ({
            name,
            act,
            p50: median(all(name, act)),
            p95: quantile(all(name, act), 0.95),
          })),
        ),
        ratio: Math.max(
          ...(['pan', 'recolour'] as const).map((act) => median(all(chosen, act)) / median(all(other, act))),
        ),
      }
    },
  )
}
