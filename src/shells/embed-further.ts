import type { Atlas } from '../atlas/atlas'
import type { Catalogue, Level, Place } from '../atlas/model'
import { unusedWord } from '../i18n/unused-words'
import { gridBlock } from '../render/svg/grid'
import { takeLegends } from '../render/svg/legend-later'
import { sketchBlock } from '../render/svg/sketch'
import { balanceBar } from '../scene/balance'
import { takeBalance } from '../scene/balance-later'
import { mergedOf } from '../scene/merged'
import type { AtomTopology } from '../scene/shapes'
import { THEMES } from '../scene/themes'
import { takeThemes } from '../scene/themes-later'
import { ramp } from '../stats/palette'
import { takeRamp } from '../stats/palette-later'
import { areasOf, sceneFor } from '../supply/look'
import { parse } from '../view/url'
import type { Looking } from './embed-atlas'
import { areasOf as atomsOf, file } from './embed-files'

// Views that a bundle does not open with: what reads their address, mixes their colours and works out their answer.
takeBalance(balanceBar)
takeThemes(THEMES)
takeRamp(ramp)
takeLegends({ gridBlock, sketchBlock })

/** The view of any query, and its notes in words. */
export function understood(query: string, catalogue: Catalogue) {
  const { view, notes } = parse(query, catalogue)
  return { view, notes, told: notes.map((note) => unusedWord(note, view.lang)) }
}

/** As all views are looked at. */
export const look: Looking = { scene: sceneFor, areas: areasOf }

/** The areas of places that are whole municipalities, as their outlines. */
export async function wholesOf(
  places: readonly Place[],
  level: Level,
  here: AtomTopology,
): Promise<Atlas['outlines']> {
  // A bundle of provinces has no boundaries of their municipalities.
  const topology = level === 'municipality' ? here : await file('municipality.topo', atomsOf('atoms'))
  return new Map(
    places.map(({ overlay, id, municipalities }) => [
      `${overlay}/${id}`,
      mergedOf(topology, (code) => municipalities.includes(code)),
    ]),
  )
}
