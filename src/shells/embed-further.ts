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

export { parse } from '../view/url'
