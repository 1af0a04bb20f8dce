import { termsOf } from '../../src/atlas/atlas'
import type { RegionFigures, RegionFile } from '../../src/embed/region-file'
import { formatValue } from '../../src/scene/format'
import { regionWord } from '../../src/i18n/region-words'
import { countryMap, type Ground } from './locator'
import { byTheme } from './page'
import { keyItems, rankOf, remarkOf, stripItem } from './strip'
import type { Told } from './told'

/** So many figures a small profile shows over the years. */
const STRIPS = 8

/** A region as a frame shows it: the figures that are particular of it before the first ones of the other themes. */
export function smallOf(told: Told, ground: Ground): RegionFile {
  const { atlas, lang, portrait, name, fullName, sentence } = told
  const { subject, particulars } = portrait
  const themes = byTheme(told)
  const particular = particulars.map(({ strip }) => strip)
  const covered = new Set(particular.map(({ indicator }) => indicator.theme))
  const firsts = themes.flatMap(({ theme, strips: [first] }) =>
    first && !covered.has(theme.id) ? [first] : [],
  )
  const shown = [...particular, ...firsts].slice(0, STRIPS)
  const sources = portrait.strips
    .flatMap(({ indicator, level }) => indicator.levels[level]?.sources ?? [])
    .flatMap((id) => atlas.sources.get(id) ?? [])
  const publishers = [...new Set(sources.map(({ publisher }) => publisher[lang] || publisher.ko))]
  return {
    code: subject.region.code,
    lang,
    name,
    fullName,
    sentence,
    locator: countryMap(ground, subject, lang, 'frame'),
    key: keyItems(told),
    // Only what is published: a frame has no room for how a mean was made.
    strips: shown
      .map((strip) => ({
        ...strip,
        lines: strip.lines.filter(({ kind, made }) => !made || kind === 'capital'),
      }))
      .map((strip) => stripItem(strip, told, './', ''))
      .join(''),
    credit: [
      `${regionWord('source', lang)}: ${publishers.join(', ')}`,
      ...shown.flatMap(({ indicator }) => {
        const { caption } = termsOf(atlas, indicator.id)
        return caption[lang] ? [`${indicator.title[lang]}: ${caption[lang]}`] : []
      }),
    ],
  }
}

/** All figures of a region in words, by theme. */
export function figuresIn(told: Told): RegionFigures {
  const { lang } = told
  return {
    themes: byTheme(told).map(({ theme, strips }) => ({
      title: theme.name[lang],
      figures: strips.map((strip) => ({
        id: strip.indicator.id,
        title: strip.indicator.title[lang],
        unit: strip.indicator.display.unit[lang],
        year: strip.year,
        text: formatValue(strip.indicator, strip.value, lang),
        rank: rankOf(strip, lang),
        remark: remarkOf(strip.flag, lang),
      })),
    })),
  }
}
