import type { Lang } from '../../../src/atlas/model'
import { doorWord } from '../../../src/i18n/door-words'
import { exportWord } from '../../../src/i18n/export-words'
import { noteWord } from '../../../src/i18n/note-words'
import { ownDialogWord, wordsWord } from '../../../src/i18n/own-dialog-words'
import { stageWord } from '../../../src/i18n/stage-words'
import { storyWord } from '../../../src/i18n/story-words'
import { say } from '../../../src/i18n/ui-words'
import { RULES } from '../../../src/lenses/rules'
import { expect, type Page } from '../fixtures'

/** What is looked at: a page, and the language its words are in. */
export interface Open {
  readonly page: Page
  readonly lang: Lang
}

/** Something that can be opened, and how. */
export interface Thing {
  readonly name: string
  /** Opens it where the thing before it has left the page, and waits for what comes late. */
  readonly open: (of: Open) => Promise<unknown>
  /** The page that it is on, if that is another. */
  readonly on?: (page: Page) => Page
  /** Selector of what is looked at as a page of its own. */
  readonly without?: string
}

/** Things that are opened one after another on one page. */
export interface Walk {
  readonly name: string
  /** Address of the page, with its language and day or night in it where the page takes them from there. */
  readonly address: (lang: Lang, theme: 'light' | 'dark') => string
  readonly size?: readonly [width: number, height: number]
  /** Done before the page is opened. */
  readonly before?: (page: Page) => Promise<unknown>
  /** Troubles that it brings about. */
  readonly allow?: RegExp
  readonly things: readonly Thing[]
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const late = (page: Page) => page.waitForLoadState('networkidle')
const standing = (page: Page) => expect(page.locator('html')).toHaveAttribute('data-map', /./)
const atlas = (query: string) => (lang: Lang) => `./?${query}&lang=${lang}`
const itself: Thing = {
  name: 'as it is opened',
  open: async ({ page }) => {
    await standing(page)
    await late(page)
  },
}
const drawn = { name: 'as it is opened', open: ({ page }: Open) => late(page) } satisfies Thing
/** Every `details` on the page that is seen. */
const unfolded: Thing = {
  name: 'all that unfolds',
  open: async ({ page }) => {
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true
    })
    await late(page)
  },
}
const takeAway = async ({ page, lang }: Open) => {
  await page
    .getByRole('button', { name: say('download', lang) })
    .first()
    .click()
  await expect(page.getByRole('dialog').locator('.preview > svg')).toBeVisible()
  await late(page)
}
const pasted = (name: string, text: string): Thing => ({
  name: `own figures: ${name}`,
  open: async ({ page, lang }) => {
    const dialog = page.getByRole('dialog')
    if (!(await dialog.isVisible())) await press(page, `+ ${doorWord('bringOwn', lang)}`)
    if (!text) return
    await dialog.getByRole('textbox').first().fill(text)
    await press(page, ownDialogWord('read', lang))
    await expect(dialog.locator('table, [role=alert], ul').first()).toBeVisible()
    await late(page)
  },
})
const door = (key: string, name: string): Thing => ({
  name,
  open: async ({ page }) => {
    await page.keyboard.press('Escape')
    await page.locator('body').press(key)
    await late(page)
  },
})
const tab = (name: string, word: (lang: Lang) => string, without?: string): Thing => ({
  name,
  open: async ({ page, lang }) => {
    await page.getByRole('tab', { name: word(lang), exact: true }).click()
    await late(page)
  },
  ...(without && { without }),
})
const onStage = (name: string, key: string): Thing => ({
  name,
  open: async ({ page }) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press(key)
    await late(page)
  },
})

const FIGURES =
  '단위: 명\n시도\t2023년\t2024년\n서울시\t1,234\t1,300\n부산\t900\t850*\nDaegu\t700\t710\n광쥬\t400\t-\n경기도\t2,000\t2,100'

export const WALKS: readonly Walk[] = [
  {
    name: 'the first view',
    address: (lang) => `./?lang=${lang}`,
    things: [
      itself,
      door('2', 'places'),
      {
        name: 'places of one kind, listed',
        open: ({ page }) => page.locator('.all button').first().click(),
      },
      door('3', 'ways of looking'),
      {
        name: 'what a search finds',
        open: async ({ page, lang }) => {
          await page.locator('[role=combobox]').fill(lang === 'ko' ? '나주' : 'Naju')
          await expect(page.locator('[role=option]').first()).toBeVisible()
        },
      },
      {
        name: 'a search that finds nothing',
        open: async ({ page }) => {
          await page.locator('[role=combobox]').fill('qqqqqq')
          await expect(page.locator('[role=option]')).toHaveCount(0)
        },
      },
    ],
  },
  {
    name: 'a map of municipalities',
    address: atlas('show=map&indicator=births&level=municipality&overlays=innovation-cities,sejong'),
    things: [
      itself,
      {
        name: 'the list of regions, sorted',
        open: async ({ page, lang }) => {
          if (!(await page.locator('#table').isVisible())) await press(page, say('openRanking', lang))
          await page.locator('#table thead button').last().click()
          await expect(page.locator('[aria-sort=descending]')).toHaveCount(1)
        },
      },
      {
        name: 'words beside the pointer',
        open: async ({ page }) => {
          await page.locator('#still [data-code="51760"]').hover({ force: true })
          await expect(page.locator('.tip')).toBeVisible()
        },
      },
      {
        name: 'the panel for texts',
        open: async ({ page, lang }) => {
          await press(page, say('annotate', lang))
          await page.locator('#still [data-code="51760"]').click({ force: true })
          await page.getByRole('textbox', { name: noteWord('fresh', lang) }).fill('눈 Snow')
          await press(page, noteWord('add', lang))
          await late(page)
        },
      },
      unfolded,
    ],
  },
  {
    name: 'take away',
    address: atlas('indicator=grdp-per-capita&level=province'),
    things: [
      { name: 'picture and data', open: takeAway },
      {
        name: 'of a size of its own, with own words and a film',
        open: async (of) => {
          const { page, lang } = of
          await press(page, exportWord('free', lang))
          await page.getByText(wordsWord('title', lang)).first().click()
          await page.getByRole('dialog').getByRole('textbox').first().fill('울산 Ulsan')
          await page.getByText(exportWord('film', lang)).click()
          await expect(page.locator('video, .film, details[open] select').last()).toBeVisible()
          await late(page)
        },
      },
      tab('into an article', (lang) => exportWord('embed', lang), 'iframe'),
    ],
  },
  {
    name: 'own figures',
    address: atlas('overlays=none&show=map&indicator=births&level=province'),
    things: [
      pasted('nothing yet', ''),
      pasted('nothing that can be read', 'a'),
      pasted('a table with a fault', FIGURES),
      pasted('words of kinds', '지역\t2024\n서울\t감소\n부산\t유지\n대구\t유지\n인천\t증가\n경기\t증가'),
      pasted('places', '이름\t위도\t경도\n한 곳\t37.5\t127\n다른 곳\t35.1\t129\n먼 곳\t10\t10'),
      {
        name: 'own figures: the map of them',
        open: async ({ page, lang }) => {
          const dialog = page.getByRole('dialog')
          await dialog.getByRole('textbox').first().fill(FIGURES)
          await press(page, ownDialogWord('read', lang))
          await press(page, ownDialogWord('draw', lang))
          await expect(dialog).toBeHidden()
          // A class under the pointer would make the others pale.
          await page.mouse.move(1, 1)
          await late(page)
        },
      },
    ],
  },
  {
    name: 'stories',
    address: atlas('indicator=population-resident&year=2020&overlays=none'),
    things: [
      {
        name: 'the shelf',
        open: async ({ page, lang }) => {
          await press(page, say('stories', lang))
          await expect(page.locator('li.shipped').first()).toBeVisible()
        },
      },
      tab('a story of one’s own, empty', (lang) => storyWord('mine', lang)),
      {
        name: 'its first slide, its title slide and all that unfolds',
        open: async (of) => {
          const { page, lang } = of
          await press(page, storyWord('add', lang))
          await press(page, storyWord('addTitle', lang))
          await press(page, storyWord('addSection', lang))
          await unfolded.open(of)
        },
      },
      {
        name: 'folded',
        open: ({ page, lang }) => press(page, storyWord('fold', lang)),
      },
    ],
  },
  ...(
    [
      ['a region', 'indicator=births&level=municipality&select=46170&overlays=sejong'],
      ['a place', 'indicator=births&level=province&select=innovation-city-naju&overlays=innovation-cities'],
      [
        'Sejong, which has an inset',
        'indicator=births&level=province&select=sejong&overlays=sejong,saemangeum',
      ],
      ['a comparison', 'indicator=births&level=municipality&select=46170,47730,11110'],
    ] as const
  ).map(([name, query]) => ({
    name: `the card of ${name}`,
    address: atlas(query),
    things: [itself, unfolded],
  })),
  {
    name: 'a ring of places',
    address: atlas(
      'overlays=innovation-cities,industry-academia-complexes,clusters-12,youth-friendly-parks&level=province',
    ),
    things: [
      {
        name: 'listed',
        open: async ({ page }) => {
          await standing(page)
          await late(page)
          await page.getByRole('application').focus()
          for (let i = 0; i < 17; i++) {
            await page.keyboard.press(i % 3 ? 'ArrowRight' : 'ArrowUp')
            await page.keyboard.press('o')
            if (await page.locator('.ring, dialog[open]').count()) break
          }
        },
      },
    ],
  },
  ...Object.keys(RULES)
    .filter((show) => show !== 'map' && show !== 'opening')
    .map((show): Walk => ({
      name: `a way of looking: ${show}`,
      address: atlas(
        `show=${show}${show === 'alike' ? '&level=municipality&select=46170' : ''}${show === 'around' ? '&select=innovation-city-naju' : ''}`,
      ),
      things: [itself, unfolded],
    })),
  {
    name: 'a phone',
    address: atlas('show=map&indicator=births&level=municipality&select=46170'),
    size: [390, 844],
    things: [
      itself,
      {
        name: 'its sheet, drawn up',
        open: ({ page, lang }) => page.getByRole('button', { name: say('openSheet', lang) }).click(),
      },
      door('2', 'places'),
      door('3', 'ways of looking'),
      { name: 'take away', open: takeAway },
    ],
  },
  {
    name: 'messages',
    address: atlas('indicator=births&level=province&palette=none-such&year=1812&select=zz#own=abc'),
    before: (page) =>
      page.route(/data\/(land\.topo|places)\.json/, (route) => route.fulfill({ status: 500, body: 'no' })),
    allow: /500/,
    things: [
      {
        name: 'what was not used, what did not come',
        open: async ({ page }) => {
          await expect(page.locator('.notice')).not.toHaveCount(0)
          await expect(page.getByRole('alert').first()).toBeVisible()
          await late(page)
        },
      },
    ],
  },
  {
    name: 'a view without its figures',
    address: atlas('indicator=births&level=province'),
    before: (page) => page.route(/series\/births/, (route) => route.fulfill({ status: 500, body: 'no' })),
    allow: /500/,
    things: [
      {
        name: 'what is said',
        open: async ({ page }) => expect(page.getByRole('alert').first()).toBeVisible(),
      },
    ],
  },
  {
    name: 'the stage',
    address: (lang, theme) => `./present.html?story=promise-outcome&lang=${lang}&theme=${theme}`,
    things: [
      itself,
      onStage('all slides', 'o'),
      onStage('help', 'h'),
      onStage('the code', 'q'),
      {
        name: 'a name that is called out',
        open: async ({ page }) => {
          await page.keyboard.press('Escape')
          await page.keyboard.press('s')
          await page.getByRole('combobox').fill('ㅈㄹ')
          await expect(page.locator('[role=option]').first()).toBeVisible()
        },
      },
      {
        name: 'the speaker’s window',
        open: async ({ page, lang }) => {
          await page.keyboard.press('Escape')
          const [notes] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('n')])
          await expect(notes.locator('.pad img')).toBeVisible()
          await unfolded.open({ page: notes, lang })
        },
        on: (page) => page.context().pages().at(-1)!,
      },
      {
        name: 'the map, open',
        open: async ({ page, lang }) => {
          await page.keyboard.press('e')
          await expect(page.getByRole('button', { name: stageWord('back', lang, { at: 1 }) })).toBeVisible()
          await late(page)
        },
      },
    ],
  },
  ...(
    [
      ['a slide of two figures', 'story=deck-2018', 3],
      ['a slide of a part', 'story=half-century', 1],
      ['no such story', 'story=none-such', 0],
    ] as const
  ).map(([name, query, steps]): Walk => ({
    name: `the stage: ${name}`,
    address: (lang, theme) => `./present.html?${query}&lang=${lang}&theme=${theme}`,
    allow: /404/,
    things: [
      {
        name: 'as it is opened',
        open: async ({ page }) => {
          await late(page)
          for (let i = 0; i < steps; i++) await page.keyboard.press('PageDown')
          await expect(page.locator('h1, h2, p').first()).toBeVisible()
          await late(page)
        },
      },
    ],
  })),
  ...(
    [
      ['of a map', 'indicator=births&level=province&controls=years'],
      ['of municipalities that may be moved', 'indicator=population-resident&level=municipality'],
      ['of a way of looking', 'show=change&indicator=births'],
      ['of a picture that is no map', 'show=balance&indicator=grdp-per-capita'],
      ['of a region', 'region=46170'],
      ['of two regions', 'region=46170,11110'],
      ['of a region that is none', 'region=none'],
    ] as const
  ).map(([name, query]): Walk => ({
    name: `an embed ${name}`,
    address: (lang, theme) => `./embed.html?${query}&lang=${lang}&theme=${theme}`,
    size: [640, 640],
    things: [drawn],
  })),
  {
    name: 'an embed whose figures do not come',
    address: (lang, theme) => `./embed.html?indicator=births&level=province&lang=${lang}&theme=${theme}`,
    size: [640, 640],
    before: (page) => page.route(/embed\/births/, (route) => route.fulfill({ status: 500, body: 'no' })),
    allow: /500/,
    things: [
      {
        name: 'what is said',
        open: async ({ page }) => expect(page.getByRole('alert').first()).toBeVisible(),
      },
    ],
  },
  ...(
    [
      ['a story as an article', 'story/promise-outcome'],
      ['the list of stories', 'story/index'],
      ['the page of a region', 'region/46170'],
      ['the list of regions', 'region/index'],
      ['where all figures come from', 'provenance'],
      ['the page of an indicator', 'view/births.province'],
    ] as const
  ).map(([name, file]): Walk => ({
    name,
    address: (lang) => `./${file}${lang === 'en' ? '.en' : ''}.html`,
    things: [drawn],
  })),
  {
    name: 'a story that scrolls',
    address: (lang) => `./story/promise-outcome${lang === 'en' ? '.en' : ''}.html?scroll`,
    things: [drawn],
  },
  {
    name: 'a story as the atlas reads it',
    address: (lang) => `./present.html?story=promise-outcome&lang=${lang}&read`,
    things: [
      {
        name: 'as it is opened',
        open: async ({ page }) => {
          await expect(page.locator('.article figure svg').first()).toBeVisible()
          await late(page)
        },
      },
    ],
  },
]
