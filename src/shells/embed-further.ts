import { gridBlock } from '../render/svg/grid'
import { takeLegends } from '../render/svg/legend-later'
import { sketchBlock } from '../render/svg/sketch'
import { balanceBar } from '../scene/balance'
import { takeBalance } from '../scene/balance-later'
import { THEMES } from '../scene/themes'
import { takeThemes } from '../scene/themes-later'
import { ramp } from '../stats/palette'
import { takeRamp } from '../stats/palette-later'

// Views that a bundle does not open with: what reads their address, mixes their colours and works out their answer.
takeBalance(balanceBar)
takeThemes(THEMES)
takeRamp(ramp)
takeLegends({ gridBlock, sketchBlock })

export { unusedWord } from '../i18n/unused-words'
export { parse } from '../view/url'
