import { say } from '../i18n/words'
import { FONT } from '../render/svg/graphic'
import { legendBlock } from '../render/svg/legend-block'
import type { LineChart } from '../render/svg/chart-graphic'
import type { SlideLegend } from './slide-legend'
import type { ResolvedSlide } from '../story/model'
import { slidePicture } from './slide-picture'
import { tableFigure } from './slide-table'
import { escapeText as e } from '../render/svg/text'
import { hasPicture, pictureOf } from '../lenses/index'
import { legendEntries } from '../scene/legend'
import type { Scene, Shapes } from '../scene/model'
import { seriesOn } from '../scene/row'

/** Pixels. A map is drawn smaller than it is shown, so that its names can still be read on a phone. */
const MAP = { width: 520, height: 500 } as const
/** One of two maps. */
const HALF = { width: 300, height: 400 } as const
const CHART = { width: 680, height: 460 } as const
const NARROW_CHART = { width: 380, height: 400 } as const
const LEGEND = 340

/** What is said of the picture of a slide, besides the words of the slide. */
export interface SlideSaid {
  /** What it is of, with its year, and the unit or what exactly is drawn. */
  readonly title: string
  readonly unit: string
  /** What a chart shows, in a sentence; empty for a map. */
  readonly sentence: string
  /** What must be said with the figures. */
  readonly cautions: readonly string[]
  /** The legend of a map as SVG text of its own; empty for a chart, which has its own. */
  readonly legend: string
  /** What it is read by as data; null for a chart. */
  readonly key: SlideLegend | null
  /** A chart as plain lines, where it is that. */
  readonly lines: LineChart | null
}

/** @param id of the slide, which sets its parts apart on a page of several */
export async function saidOf(scene: Scene, shapes: Shapes, id: string): Promise<SlideSaid> {
  const { legend, view, caption } = scene
  const cautions = [caption.caption, caption.caution].filter(Boolean)
  const chart = (await pictureOf(view.show))?.words(scene, shapes)
  if (chart) {
    const { title, sentence, lines = null } = chart
    const heading = scene.question || scene.title
    return { title: heading, unit: title, sentence, cautions, legend: '', key: null, lines }
  }
  // A picture is flat: what is said of a map that leans is not said of it.
  const key = (scene.key ?? []).filter(({ of }) => of !== 'leaning')
  const block = legendBlock({ ...scene, key }, LEGEND, 1, `${id}-key`)
  const height = Math.ceil(block.height)
  const hatch = `<defs><pattern id="${id}-key" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="${scene.colours.noData}"/><path d="M0 0V5" stroke="${scene.colours.noDataLine}" stroke-width="2"/></pattern></defs>`
  return {
    title: `${legend.title} ${legend.year}`,
    unit: legend.unit,
    sentence: '',
    cautions,
    key: { rows: legendEntries({ ...scene, key }), grid: scene.grid ?? null },
    lines: null,
    legend:
      height > 0
        ? `<svg xmlns="http://www.w3.org/2000/svg" class="key" width="${LEGEND}" height="${height}" viewBox="0 0 ${LEGEND} ${height}" role="img" aria-label="${e(say('legendLabel', view.lang))}" font-family="${FONT}">${hatch}${block.svg(0, 0)}</svg>`
        : '',
  }
}

/** What is looked at: a scene, and the areas it is drawn on. */
interface Seen {
  readonly scene: Scene
  readonly shapes: Shapes
}

/** All that a slide shows beside its words, as HTML: its figure or table, or two figures side by side. */
export async function slideFigures(
  { id, table }: Pick<ResolvedSlide, 'id' | 'table'>,
  first: Seen,
  beside: Seen | null,
): Promise<string> {
  if (table) return tableFigure(first.scene)
  if (!beside) return slideFigure(first, id, MAP)
  const [one, other] = [await slideFigure(first, id, HALF), await slideFigure(beside, `${id}-beside`, HALF)]
  return `<div class="pair">${one}${other}</div>`
}

/** Where what a slide shows comes from: sources and series, each once. */
export function originOf(first: Seen, beside: Seen | null) {
  const all = [first, ...(beside ? [beside] : [])].map(({ scene }) => scene)
  const once = <T>(values: readonly T[]) => [...new Set(values)]
  return {
    sources: once(all.flatMap(({ caption }) => caption.sources)),
    rows: once(all.flatMap(seriesOn)),
  }
}

/**
 * What a slide shows, as an HTML figure: the map with its legend or the chart (drawn for wide and for narrow pages), what it
 * is of, and what must be said with it. Its sources are named by whoever shows it.
 */
async function slideFigure(
  { scene, shapes }: Seen,
  id: string,
  map: { readonly width: number; readonly height: number },
): Promise<string> {
  const { title, unit, sentence, cautions, legend } = await saidOf(scene, shapes, id)
  const draw = (size: { width: number; height: number }) =>
    slidePicture(scene, shapes, { ...size, idPrefix: id, grow: 2 })
  const chart = hasPicture(scene.view.show)
  return [
    chart
      ? `<figure class="chart"><div class="wide">${await draw(CHART)}</div><div class="narrow">${await draw(NARROW_CHART)}</div>`
      : `<figure>${await draw(map)}`,
    `<figcaption><p><b>${e(title)}</b> ${e(unit)}</p>${sentence ? `<p>${e(sentence)}</p>` : ''}${legend}`,
    ...cautions.map((text) => `<small>${e(text)}</small>`),
    '</figcaption></figure>',
  ].join('')
}
