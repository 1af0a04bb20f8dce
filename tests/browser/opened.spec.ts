import type { Lang } from '../../src/atlas/model'
import { examined, expect, test, withoutWebGL } from './fixtures'
import { faint } from './opened/contrast'
import { WALKS } from './opened/table'

/**
 * All that can be opened, for all readers. `npm test` opens each thing once, in the languages and by day and night in turn,
 * and measures the words of the first of each page; `GORU_OPENED=all` opens each in both languages by day and by night, and
 * measures all words.
 */
const ALL = process.env['GORU_OPENED'] === 'all'
const LOOKS = [
  ['ko', 'light'],
  ['en', 'dark'],
  ['ko', 'dark'],
  ['en', 'light'],
] as const satisfies readonly (readonly [Lang, 'light' | 'dark'])[]

WALKS.forEach(({ name, address, size, before, allow: allowed, things }, turn) => {
  for (const [lang, theme] of ALL ? LOOKS : [LOOKS[turn % LOOKS.length]!])
    test(`${name}: no barrier, no faint word, ${lang}, ${theme}`, async ({ page, allow }) => {
      test.setTimeout(90_000)
      page.setDefaultTimeout(10_000)
      allow(/WebGL/)
      if (allowed) allow(allowed)
      await page.emulateMedia({ colorScheme: theme })
      if (size) await page.setViewportSize({ width: size[0], height: size[1] })
      await withoutWebGL(page)
      await before?.(page)
      await page.goto(address(lang, theme))
      for (const [i, { name: thing, open, on: where, without }] of things.entries()) {
        await open({ page, lang })
        const on = where?.(page) ?? page
        const { barriers, open: words } = await examined(on, without)
        const found = [...barriers, ...(ALL || i === 0 ? await faint(on, words) : [])]
        const at = { lang, theme, thing }
        expect.soft({ ...at, found }).toEqual({ ...at, found: [] })
        if (on !== page) await on.close()
      }
    })
})
