import { readCatalogue, readContext } from '../../scripts/page/atlas'
import { parse } from '../view/url'
import type { Scene } from '../scene/model'
import type { Lens, LensContext } from './lens'

/** The data as they were built, for tests of what the real figures show. */
const DATA = 'public/data'
export const catalogue = readCatalogue(DATA)

/** What a lens looks through in a view, `query` being its address without `show`. */
export const contextOf = <S extends Scene>(lens: Lens<S>, show: string, query: string): LensContext =>
  readContext(DATA, parse(`show=${show}&${query}`, catalogue).view, lens, { theme: 'light', zoom: 6 })
