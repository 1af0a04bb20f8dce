import { standing } from './rings'
import { placeShapes } from './place-shapes'
import { take } from './places-later'

// Who brings places brings this along: what sets them on the map.
take({ standing, placeShapes })
