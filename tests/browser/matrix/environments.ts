import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContext } from '@playwright/test'
import { expect, openAtlas, test, withoutWebGL, type Page } from '../fixtures'
import { twoVersions } from '../versions'
import { asAsked, begin, restOf, watchRequests, whole } from './held'
import { seenOn, type Seen } from './seen'
import { PLACES, type Place } from './table'

interface Given {
  readonly page: Page
  readonly context: BrowserContext
  readonly allow: (pattern: RegExp) => void
}

/** A browser that lacks something or stands somewhere odd, and what holds in it. */
interface Environment {
  readonly name: string
  /** It is short enough to be a part of `npm test`; `npm run matrix` has all. */
  readonly suite: boolean
  readonly holds: (given: Given) => Promise<void>
}

const [MAP, , , LENS, EMBED, , , STAGE] = PLACES as readonly [
  Place,
  Place,
  Place,
  Place,
  Place,
  Place,
  Place,
  Place,
]
const alerts = (page: Page) => page.locator('[role=alert]:visible, .notice:visible')

/** The same in a browser to which something was done before the page was opened. */
const same =
  (
    places: readonly Place[],
    arrange: (page: Page) => Promise<unknown>,
    told?: RegExp,
  ): Environment['holds'] =>
  async ({ page, allow }) => {
    allow(/WebGL/)
    for (const place of places) {
      const asked = await asAsked(page, place)
      const other = await page.context().newPage()
      await arrange(other)
      await begin(other, place)
      await expect.poll(() => seenOn(other)).toEqual(asked)
      if (told) await expect(alerts(other).filter({ hasText: told }).first()).toBeVisible()
      await other.close()
    }
  }

/** What is there no longer says so, and shows no figure. */
const refused =
  (places: readonly Place[], arrange: (page: Page) => Promise<unknown>, told: RegExp): Environment['holds'] =>
  async ({ page, allow }) => {
    allow(/WebGL/)
    for (const place of places) {
      const other = await page.context().newPage()
      await arrange(other)
      await begin(other, place)
      await expect(alerts(other).filter({ hasText: told }).first()).toBeVisible()
      expect(await seenOn(other)).toMatchObject({ title: '', legend: '', picture: '' })
      await other.close()
    }
  }

/** A name of the browser's that is not there. */
const without =
  (...names: readonly string[]) =>
  (page: Page) =>
    page.addInitScript((gone) => {
      for (const name of gone) {
        const [of, own] = name.includes('.') ? name.split('.') : ['', name]
        Object.defineProperty(of ? (window as never)[of] : window, own!, {
          value: undefined,
          configurable: true,
        })
      }
    }, names)

/** Storage that answers every call with an error, or cannot be had at all. */
const storage = (how: 'forbidden' | 'throwing' | 'full') => (page: Page) =>
  page.addInitScript((kind) => {
    const refuse = () => {
      throw new DOMException('no', kind === 'full' ? 'QuotaExceededError' : 'SecurityError')
    }
    if (kind === 'forbidden')
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, { get: refuse })
    else {
      Storage.prototype.setItem = refuse
      if (kind === 'throwing') Storage.prototype.getItem = refuse
    }
  }, how)

async function addSlide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Stories', exact: true }).click()
  await page.getByRole('tab', { name: 'My story' }).click()
  await page.getByRole('button', { name: 'Add this view as a slide' }).click()
}

/** A browser that keeps nothing: a story can be written, and it is said that it will not be there again. */
const unkept =
  (how: 'forbidden' | 'throwing' | 'full'): Environment['holds'] =>
  async ({ page, allow }) => {
    allow(/WebGL/)
    await storage(how)(page)
    const seen = await whole(page, MAP)
    expect(seen).toEqual(await asAsked(page, MAP))
    await addSlide(page)
    await expect(
      page
        .getByRole('alert')
        .filter({ hasText: /keep|full|save/i })
        .first(),
    ).toBeVisible()
  }

const clock = (ms: number) => (page: Page) => page.clock.setFixedTime(ms)

/** Loses the live map's WebGL as a driver that fails does. */
const loseWebGL = (page: Page) =>
  page.evaluate(() => {
    const context = document.querySelector<HTMLCanvasElement>('#live canvas')!.getContext('webgl2')!
    context.getExtension('WEBGL_lose_context')!.loseContext()
  })

const ODD = [
  { locale: 'ar-EG', timezoneId: 'Pacific/Kiritimati' },
  { locale: 'tr-TR', timezoneId: 'America/St_Johns' },
]

interface Figures {
  readonly series: readonly { readonly values: readonly (readonly (number | null)[])[] }[]
}

/** Another edition of the data: of another version, and with twice as many births. */
function nextEdition(folder: string): void {
  const change = <T>(file: string, anew: (value: T) => unknown) => {
    const name = path.join(folder, 'data', file)
    writeFileSync(name, JSON.stringify(anew(JSON.parse(readFileSync(name, 'utf8')) as T)))
  }
  change<object>('catalogue.json', (catalogue) => ({ ...catalogue, version: 'next' }))
  for (const level of ['province', 'municipality'])
    change<Figures>(`series/births.${level}.json`, (file) => ({
      ...file,
      series: file.series.map((one) => ({
        ...one,
        values: one.values.map((row) => row.map((value) => value && value * 2)),
      })),
    }))
}

const TOWNS: Place = {
  ...MAP,
  name: 'the same by municipality',
  address: '?indicator=births&level=municipality&lang=en',
}
/** Opens a page of another server, whole. */
async function opened(page: Page, url: string, { address }: Place): Promise<Seen> {
  watchRequests(page)
  await withoutWebGL(page)
  await page.goto(`${url}${address}`)
  // What the page asks for at its leisure has come as well, before another version takes the server's place.
  await page.waitForLoadState('networkidle')
  return restOf(page)
}

export const ENVIRONMENTS: readonly Environment[] = [
  {
    name: 'without WebGL every page is as it is, and the atlas says that its picture stands still',
    suite: true,
    holds: same([MAP], () => Promise.resolve(), /still picture/),
  },
  {
    name: 'a live map that is lost twice leaves the still picture of the same view',
    suite: false,
    holds: async ({ page, allow }) => {
      allow(/WebGL|context/i)
      const asked = await asAsked(page, MAP)
      await openAtlas(page, MAP.address.slice(1))
      await loseWebGL(page)
      await expect(async () => {
        await loseWebGL(page).catch(() => undefined)
        await expect(page.locator('html')).toHaveAttribute('data-map', 'failed', { timeout: 500 })
      }).toPass({ timeout: 30_000, intervals: [1500] })
      await expect(alerts(page).filter({ hasText: 'still picture' })).toBeVisible()
      await expect.poll(() => seenOn(page)).toEqual(asked)
    },
  },
  {
    name: 'workers that may not begin leave the still picture',
    suite: true,
    holds: async ({ page, allow }) => {
      allow(/worker|WebGL/i)
      await page.addInitScript(() => {
        Object.defineProperty(window, 'Worker', {
          value: function Worker() {
            throw new DOMException('no worker', 'SecurityError')
          },
        })
      })
      await openAtlas(page, MAP.address.slice(1), 'failed')
      await expect(alerts(page).filter({ hasText: 'still picture' })).toBeVisible()
      expect(await restOf(page)).toEqual(await asAsked(page, MAP))
    },
  },
  ...(['forbidden', 'throwing', 'full'] as const).map((how) => ({
    name: `storage that is ${how}: all but keeping works, and that is said`,
    suite: how === 'forbidden',
    holds: unkept(how),
  })),
  {
    name: 'over plain http, without crypto.subtle and randomUUID: stories are written, a citation says that it lacks the fingerprint',
    suite: true,
    holds: async ({ page, allow }) => {
      allow(/WebGL/)
      await without('crypto.subtle', 'crypto.randomUUID')(page)
      expect(await whole(page, MAP)).toEqual(await asAsked(page, MAP))
      await page.getByRole('button', { name: 'Download picture and data' }).click()
      await expect(page.getByText('no fingerprint')).toBeVisible()
      await expect(page.locator('.credit').first()).toContainText('자료판')
      await page.keyboard.press('Escape')
      await addSlide(page)
      await expect(page.getByRole('textbox').first()).toBeVisible()
    },
  },
  {
    name: 'a browser without ResizeObserver hears that the page does not work in it',
    suite: true,
    holds: refused([MAP, EMBED], without('ResizeObserver'), /ResizeObserver/),
  },
  {
    name: 'a browser without DecompressionStream hears that it cannot open a link with own figures, and has the atlas',
    suite: true,
    holds: async ({ page, allow }) => {
      allow(/WebGL/)
      await without('DecompressionStream')(page)
      await begin(page, { ...MAP, address: `${MAP.address}#own=q1YqVrIqUUorAAA` })
      await expect(alerts(page).filter({ hasText: 'browser' })).toBeVisible()
      await expect.poll(() => seenOn(page)).toEqual(await asAsked(page, MAP))
    },
  },
  {
    name: 'clocks of 1970 and 2099 change no figure',
    suite: false,
    holds: async (given) => {
      await same([MAP, LENS, EMBED, STAGE], clock(0))(given)
      await same([MAP, LENS, EMBED, STAGE], clock(Date.UTC(2099, 11, 31)))(given)
    },
  },
  {
    name: 'devices of other countries and time zones show the same figures in the same way',
    suite: true,
    holds: async ({ page, allow, context }) => {
      allow(/WebGL/)
      for (const odd of ODD) {
        const other = await context.browser()!.newContext({ ...odd, baseURL: process.env['GORU_URL'] ?? '' })
        for (const place of [MAP, EMBED, STAGE]) {
          const there = await other.newPage()
          expect(await whole(there, place)).toEqual(await asAsked(page, place))
          await there.close()
        }
        await other.close()
      }
    },
  },
  {
    name: 'a line that breaks in mid-load is said by file, and what was asked for comes when it is there again',
    suite: true,
    holds: async ({ page, allow, context }) => {
      allow(/WebGL|ERR_INTERNET_DISCONNECTED/)
      for (const place of [MAP, EMBED, STAGE]) {
        const asked = await asAsked(page, place)
        const other = await context.newPage()
        const first = Object.keys(place.files).find((file) => /births|series/.test(file))!
        // Whatever was still on its way when its figures were asked for may be what is named.
        const files = Object.keys(place.files).map((file) => file.split('/').at(-1)!)
        const named = new RegExp(files.join('|').replaceAll('.', '\\.'))
        let line = false
        await other.route(`**/data/${first}`, async (route) => {
          if (line) return route.continue()
          await context.setOffline(true)
          return route.abort('internetdisconnected')
        })
        await begin(other, place)
        await expect(alerts(other).filter({ hasText: named }).first()).toBeVisible()
        expect(await seenOn(other)).toMatchObject({ title: '', legend: '', picture: '' })
        line = true
        await context.setOffline(false)
        await other.reload()
        await expect.poll(() => seenOn(other)).toEqual(asked)
        await other.close()
      }
    },
  },
  {
    name: 'back and forward show what their address says',
    suite: true,
    holds: async ({ page, allow }) => {
      allow(/WebGL/)
      const asked = await asAsked(page, MAP)
      const lens = await asAsked(page, LENS)
      await whole(page, MAP)
      await whole(page, LENS)
      await page.goBack()
      await expect.poll(() => seenOn(page)).toEqual(asked)
      await page.goForward()
      await expect.poll(() => seenOn(page)).toEqual(lens)
    },
  },
  {
    name: 'two tabs of two versions: each has its own figures; what the old one has not yet, it takes from no other, and says that a new one is out',
    suite: true,
    holds: async ({ page, context, allow }) => {
      allow(/WebGL|request to another origin|404|Refused to apply style/)
      const { url, release, close } = await twoVersions(nextEdition, true)
      try {
        const old = await opened(page, url, MAP)
        await release()
        const other = await context.newPage()
        const next = await opened(other, url, MAP)
        expect(next.picture).not.toBe(old.picture)
        expect(await seenOn(page)).toEqual(old)
        const towns = await opened(other, url, TOWNS)
        // As long as a version is taken to be the one that was met last.
        await page.waitForTimeout(10_500)
        await page.getByRole('button', { name: 'Municipalities' }).click()
        const told = alerts(page).filter({ hasText: 'A new version may be out' })
        await expect(told).toBeVisible()
        const seen = await restOf(page)
        for (const part of ['title', 'rows', 'picture'] as const)
          expect([old[part], '']).toContain(seen[part])
        const address = page.url()
        await told.getByRole('button').click()
        await expect.poll(() => seenOn(page)).toEqual(address.includes('municipality') ? towns : next)
        expect(page.url()).toBe(address)
      } finally {
        // Whatever they still wait for would else be refused.
        for (const one of context.pages()) await one.goto('about:blank')
        await close()
      }
    },
  },
  {
    name: 'a service worker keeps the version that it came with, in every tab, until the next one is taken at the same address',
    suite: false,
    holds: async ({ page, context, allow }) => {
      allow(/WebGL|request to another origin/)
      // All that the atlas is made of is kept, twice.
      test.setTimeout(240_000)
      const { url, release, close } = await twoVersions(nextEdition)
      const kept = await context.browser()!.newContext({ serviceWorkers: 'allow' })
      try {
        const first = await kept.newPage()
        const old = await opened(first, url, MAP)
        const controlled = () => first.evaluate(() => navigator.serviceWorker.controller?.state)
        await expect.poll(controlled, { timeout: 60_000 }).toBe('activated')
        const towns = await opened(page, url, TOWNS)
        await release()
        await first.waitForTimeout(10_500)
        // A tab that is opened now is of the old version, too, and so is what was never asked for.
        const second = await kept.newPage()
        expect(await opened(second, url, MAP)).toEqual(old)
        expect(await opened(second, url, TOWNS)).toEqual(towns)
        await first.getByRole('button', { name: 'Municipalities' }).click()
        await expect.poll(() => seenOn(first)).toEqual(towns)
        await second.close()
        await first.evaluate(() =>
          navigator.serviceWorker.ready.then((registration) => registration.update()),
        )
        const offer = first.getByRole('button', { name: 'Switch now' })
        await expect(offer).toBeVisible({ timeout: 60_000 })
        const address = first.url()
        await Promise.all([first.waitForEvent('load'), offer.click()])
        expect(first.url()).toBe(address)
        const next = await opened(page, url, TOWNS)
        expect(next.picture).not.toBe(towns.picture)
        await expect.poll(() => seenOn(first)).toEqual(next)
      } finally {
        await kept.close()
        await close()
      }
    },
  },
]
