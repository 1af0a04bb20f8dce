import { readCatalogue } from '../../scripts/page/atlas'

/** The catalogue as it was built, for tests with the real names. */
export const catalogue = readCatalogue('public/data')
