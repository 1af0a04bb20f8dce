import type { Atlas } from '../../src/atlas/atlas'
import type { OpeningScene } from '../../src/lenses/opening/scene'
import { openingWord } from '../../src/lenses/opening/words'
import { SHOW_NAMES } from '../../src/lenses/names'
import { pageWord } from '../../src/i18n/page-words'
import { WORDS } from '../../src/i18n/ui-words'
import { say } from '../../src/i18n/ui-words'
import { escapeText, renderSvg } from '../../src/render/svg/svg'
import { COUNTRY, extentFrame } from '../../src/scene/projection'
import { THEMES } from '../../src/scene/themes'
import type { Colours, Scene } from '../../src/scene/model'
import { opened } from '../../src/view/opening'
import { parse } from '../../src/view/url'
import { MAP_THEMES, type MapTheme } from '../../src/atlas/model'
import { suppliesFor } from '../../src/supply/gather'
import { areasOf, sceneFor } from '../../src/supply/look'
import { needs } from '../../src/supply/needs'
import { coarser, folderReader, readCatalogue } from './atlas'

/** The prerendered picture is this tall, drawn in whole pixels, and shown at two thirds of it: half the bytes. */
const HEIGHT = 1080
/** What it is drawn at in the end, by which type and symbols are set. */
const SHOWN = 720
/** Triangles of less than this many square degrees, under three pixels as shown, are not in it. */
const COARSER = 3e-4
/** The neighbours are a backdrop: a third of the vertices is enough. */
const AROUND = 4e-3

/** Colours by name, filled in by the style sheet: one picture for every theme. */
export const VARIABLES = {
  colours: Object.fromEntries(
    Object.keys(THEMES.light).map((name) => [name, `var(--${name})`]),
  ) as unknown as Colours,
  ramp: (classes: number) => Array.from({ length: classes }, (_, i) => `var(--c${i})`),
}

/** The default view as it stands in the page before any script runs. */
export interface Prerendered {
  /** Id of the indicator. */
  readonly indicator: string
  readonly svg: string
  /** The panels of words, and the figures as a table. */
  readonly words: string
  readonly table: string
  readonly title: string
  readonly description: string
  /** Colours of the picture, which come in front of it; and of the words, which come behind. */
  readonly css: string
  readonly wordsCss: string
  /** Names of the files of data that a first visit of the default view loads. */
  readonly files: readonly string[]
  /** Those of them without which there is no picture, the catalogue first. */
  readonly firstFiles: readonly string[]
  /** Every word that the first view may show once its script runs. */
  readonly view: string
}

/**
 * The default view as text.
 * @param data folder of the built data
 * @param behindRegions markup that stands in the picture right behind its coloured regions
 */
export async function prerender(data: string, behindRegions = ''): Promise<Prerendered> {
  const { view } = parse(opened(''), readCatalogue(data))
  const supplies = await suppliesFor(folderReader(data), view)
  const frame = extentFrame(COUNTRY, HEIGHT)
  const zoom = Math.log2((frame.scale * SHOWN) / HEIGHT)
  const scene = sceneFor(view, supplies, { theme: 'light', ink: VARIABLES, zoom })
  const svg = renderSvg(scene, areasOf(scene, coarser(supplies, COARSER, AROUND)), {
    frame,
    sea: false,
    margin: 630,
    fine: 1,
    grow: HEIGHT / SHOWN,
    behindRegions,
  })
  const { first, then } = needs(view, supplies.atlas.catalogue, supplies.lenses.get(view.show))
  return {
    files: ['catalogue.json', ...first, ...then],
    firstFiles: ['catalogue.json', ...first],
    indicator: view.indicator,
    svg,
    words: words(scene),
    table: table(scene),
    title: `${scene.question} — ${say('name', view.lang)}, ${say('tagline', view.lang)}`,
    description: `${scene.description} ${scene.alt}`,
    css: themeCss((theme) => sceneFor(view, supplies, { theme, zoom }).ramp),
    wordsCss: scene.ramp.map((_, i) => `.sw.c${i}{background:var(--c${i})}`).join('\n'),
    view: wordsOfView(supplies.atlas, scene),
  }
}

/** The interface's own words, those of the catalogue that its panels list, and those of the scene. */
function wordsOfView({ catalogue: { indicators, overlays, themes }, sources }: Atlas, scene: Scene): string {
  const listed = overlays.map(({ name, plannedText }) => [name, plannedText])
  const laid = scene.overlays.filter(({ on }) => on).map(({ overlay }) => overlay)
  const read = scene.caption.sources.map((id) => sources.get(id))
  const titles = indicators.map(({ title, display }) => [title, display.unit])
  const { marks, labels, caption, indicator } = scene
  return JSON.stringify([
    WORDS,
    SHOW_NAMES,
    (scene as OpeningScene).opening,
    themes,
    titles,
    listed,
    laid,
    read,
    marks,
    labels,
    caption,
    indicator,
  ])
}

/**
 * The colours of every theme as variables, and the classes of the prerendered picture.
 * @param rampOf the colours of the classes as the view itself has them in a theme
 */
function themeCss(rampOf: (theme: MapTheme) => readonly string[]): string {
  const record = (theme: MapTheme) => {
    const colours = Object.entries(THEMES[theme]).map(([name, value]) => `--${name}:${value}`)
    const classes = rampOf(theme).map((value, i) => `--c${i}:${value}`)
    return [...colours, ...classes].join(';')
  }
  return [
    `:root{${record('light')}}`,
    `@media (prefers-color-scheme:dark){:root{${record('dark')}}}`,
    ...MAP_THEMES.map((theme) => `:root[data-theme=${theme}]{${record(theme)}}`),
  ].join('\n')
}

/** The words of the default view: what a page without scripts says. */
function words(scene: Scene): string {
  const { caption, legend, view } = scene
  // The view that the page opens with is made by its own way of looking.
  const sentence = (scene as OpeningScene).opening?.sentence
  const rows = legend.classes
    .map((c) => `<li><i class="sw c${c.index}"></i>${e(c.label)} <b>${c.count}</b></li>`)
    .join('')
  return [
    `<div class="rail pre"></div><div class="panel side pre"><p class="brand"><b>${e(say('name', view.lang))}</b> ${e(say('tagline', view.lang))}</p></div>`,
    `<header class="words promise pre"><p class="kicker">${e(openingWord('kicker', view.lang))}</p>`,
    sentence
      ? `<h1>${e(sentence.before)}<b>${e(sentence.number)}</b>${e(sentence.after)}</h1></header>`
      : '</header>',
    `<div class="dock pre"><div class="legend"><p><b>${e(legend.title)} ${legend.year}</b> ${e(legend.unit)}</p><ul>${rows}</ul><p class="source">${e(caption.sourceText)}</p></div></div>`,
  ].join('\n')
}

/** The way to all other figures for whoever runs no script. */
const LIST = `<noscript><p><a href="indicator/index.html">${pageWord('all', 'ko')}</a></p></noscript>`

/** The figures of the default view as a table. */
function table(scene: Scene): string {
  const { legend } = scene
  const byCode = new Map(scene.regions.map((region) => [region.code, region]))
  const rows = scene.ranking
    .flatMap((code) => byCode.get(code) ?? [])
    .map(
      (r) =>
        `<tr data-region="${r.code}"><td>${r.rank ?? ''}<th>${e(r.fullName)}<td data-value="${r.value ?? ''}">${e(r.text)}`,
    )
    .join('')
  return `<div class="ranking pre"><table><caption>${e(legend.title)} ${legend.year}, ${e(legend.unit)}</caption><tbody>${rows}</table>${LIST}</div>`
}

const e = escapeText
