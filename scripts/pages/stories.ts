import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Lang } from '../../src/atlas/model'
import { articleOf, type ArticleFigure } from '../../src/export/article'
import { qrCode } from '../../src/export/qr'
import { originOf, slideFigures } from '../../src/export/slide-figure'
import { articleWord as word } from '../../src/i18n/article-words'
import { say } from '../../src/i18n/ui-words'
import { escapeText as e } from '../../src/render/svg/text'
import { COUNTRY, fitCamera } from '../../src/scene/projection'
import { decodeStories, decodeStory } from '../../src/story/decode'
import { brandIn } from '../../src/story/brand'
import type { BuiltStory, ResolvedSlide, ResolvedStory } from '../../src/story/model'
import { folded, viewsIn } from '../../src/story/steps'
import { withLang } from '../../src/view/moves'
import { parse } from '../../src/view/url'
import { gatherFor } from '../../src/supply/gather'
import type { Reader, Supplies } from '../../src/supply/supplies'
import { areasOf, sceneFor, type Look } from '../../src/supply/look'
import { coarser } from '../page/atlas'
import { coloursIn, dayAndNight } from './day-night'
import { documentOf } from './document'
import { fileOf } from './entry'
import type { ScrollScript } from './scroll-script'
import type { Site } from './site'
import { socialTags } from './social'

/** Triangles of less than this many square degrees, which nobody could see, are not in the map of a page. */
const COARSER = [3e-4, 4e-3] as const
const CLOSER = [2e-5, 4e-3] as const

/** The stories that the atlas ships. @param data folder of the built data */
export function readStories(data: string): BuiltStory[] {
  const json = (file: string): unknown => JSON.parse(readFileSync(path.join(data, file), 'utf8'))
  return decodeStories(json('stories.json')).map(({ id }) => decodeStory(json(`stories/${id}.json`)))
}

/** A page, and what of it comes later: the pictures of its slides' earlier views, by their ids. */
export interface StoryPage {
  readonly html: string
  readonly steps: Readonly<Record<string, readonly string[]>>
}

/** The article of a story in one language. @param supplies what is there already, the sources among it */
export async function storyPage(
  reader: Reader,
  supplies: Supplies,
  built: ResolvedStory,
  site: Site,
  scroll: ScrollScript,
): Promise<StoryPage> {
  const story = folded(built)
  const { lang } = story
  const pairs = new Map<string, string>()
  const figures = new Map<string, ArticleFigure>()
  const drawn = async (slide: ResolvedSlide) => {
    const seen = async (theme: 'light' | 'dark') => ({
      first: await slideSeen(reader, supplies, slide.view, lang, theme),
      beside: slide.beside === null ? null : await slideSeen(reader, supplies, slide.beside, lang, theme),
    })
    const [day, night] = [await seen('light'), await seen('dark')]
    const html = dayAndNight(
      await slideFigures(slide, day.first, day.beside),
      await slideFigures(slide, night.first, night.beside),
      pairs,
    )
    return { html, ...originOf(day.first, day.beside) }
  }
  for (const slide of story.slides) if (!slide.plain) figures.set(slide.id, await drawn(slide))
  const steps: Record<string, string[]> = {}
  for (const slide of built.slides)
    for (const [i, view] of [slide.view, ...slide.then].slice(0, -1).entries())
      (steps[slide.id] ??= []).push((await drawn({ ...slide, view, id: `${slide.id}-${i}` })).html)
  // A build that does not know where it will stand has no address to print.
  const codes = new Map(
    story.slides.flatMap(({ id, qr, view, plain }) => {
      if (!qr || site.base === null) return []
      const address = plain
        ? site.at(`story/${fileOf(story.id, lang)}.html#${id}`)
        : site.at(`?${[view, lang === 'ko' ? '' : `lang=${lang}`].filter(Boolean).join('&')}`)
      return [[id, qrCode(address, address)] as const]
    }),
  )
  const file = fileOf(story.id, lang)
  const main = articleOf(story, {
    ...{ codes, figures, sources: supplies.atlas.sources, up: '../', steps: viewsIn(built) },
    ways: { scroll: '?scroll', article: `${file}.html` },
  })
  const later = Object.values(steps).flat().join('')
  const accent = (theme: 'light' | 'dark'): Readonly<Record<string, string>> =>
    story.colour ? { accent: brandIn(story.colour, theme).accent } : {}
  const { light, dark } = coloursIn(pairs)
  const html = documentOf(
    {
      folder: 'story',
      id: story.id,
      lang,
      title: `${story.title} — ${say('name', lang)}`,
      description: story.about,
      head: socialOf(story, site),
      main,
      kind: 'article',
      light: { ...light, ...accent('light') },
      dark: { ...dark, ...accent('dark') },
      script: scroll.starts(later ? `${file}.steps.json` : ''),
      later,
    },
    site,
  )
  return { html, steps }
}

/** Scene and shapes of a slide in the colours of day or night. */
async function slideSeen(
  reader: Reader,
  supplies: Supplies,
  query: string,
  lang: Lang,
  theme: 'light' | 'dark',
): Promise<Look> {
  const { catalogue } = supplies.atlas
  const view = withLang(parse(query, catalogue).view, lang, catalogue)
  const { zoom } = view.camera ?? fitCamera(COUNTRY, 520, 500)
  const all = await gatherFor(reader, view, supplies)
  const scene = sceneFor(view, all, { theme, zoom })
  // The boundaries of a view that looks close are finer.
  const [least, around] = view.camera ? CLOSER : COARSER
  return { scene, shapes: areasOf(scene, coarser(all, least, around)) }
}

/** What social networks and link previews read; the picture is that of the first slide's indicator. */
function socialOf({ id, lang, title, about, slides }: ResolvedStory, site: Site): string[] {
  const [first] = slides.flatMap(({ view }) => new URLSearchParams(view).get('indicator') ?? [])
  const image = first ? { file: `indicator/${fileOf(first, lang)}.png`, alt: title } : undefined
  const page = `story/${fileOf(id, lang)}.html`
  return socialTags({ type: 'article', lang, title, description: about, page, image }, site)
}

/** The list of all stories. */
export function storyList(stories: readonly BuiltStory[], lang: Lang, site: Site): string {
  const items = stories.map((both) => {
    const { id, title, about, slides } = both[lang]
    const english = lang === 'ko' ? '' : `&lang=${lang}`
    return [
      `<li><a href="${e(fileOf(id, lang))}.html"><b>${e(title)}</b></a> <small>${e(about)} (${slides.length})</small>`,
      `<small><a href="../present.html?story=${e(id)}${e(english)}">${e(word('onStage', lang))}</a></small></li>`,
    ].join('')
  })
  return documentOf(
    {
      folder: 'story',
      id: 'index',
      lang,
      title: `${word('stories', lang)} — ${say('name', lang)}, ${say('tagline', lang)}`,
      description: word('storiesOf', lang),
      head: [],
      main: `<h1>${e(word('stories', lang))}</h1><p>${e(word('storiesOf', lang))}</p><ul class="links">${items.join('')}</ul>`,
      light: {},
      dark: {},
    },
    site,
  )
}
