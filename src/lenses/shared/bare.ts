import type { Scene } from '../../scene/model'

/** The scene without its figures: bare land, and nothing beside it that is classed, ranked or weighed. */
export function bareLand(base: Scene, title: string): Scene {
  const { legend, colours } = base
  return {
    ...base,
    bare: true,
    title,
    unit: '',
    ramp: [colours.land],
    regions: base.regions.map((region) => ({
      ...region,
      value: null,
      text: '',
      cls: 0,
      rank: null,
      provisional: false,
      remark: '',
    })),
    ranking: [],
    nation: { value: null, text: '' },
    balance: null,
    legend: {
      ...legend,
      title,
      unit: '',
      classes: [],
      breaks: [],
      breakTexts: [],
      noData: { ...legend.noData, count: 0 },
      midpointLabel: '',
    },
  }
}
