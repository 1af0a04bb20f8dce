import { fields, list, oneOf, number, string, type Form } from '../atlas/form'
import { LANGS, type Lang } from '../atlas/model'

/** A figure of a region in words. */
export interface RegionFigure {
  readonly id: string
  readonly title: string
  readonly unit: string
  readonly year: number
  readonly text: string
  /** "85위/229". */
  readonly rank: string
  /** What must be known of it; empty: nothing. */
  readonly remark: string
}

/** A region in one language, as small as a frame needs it; what is drawn of it is HTML that the build made. */
export interface RegionFile {
  readonly code: string
  readonly lang: Lang
  readonly name: string
  readonly fullName: string
  readonly sentence: string
  /** Where it lies, as SVG. */
  readonly locator: string
  /** Whose lines the strips show, and some strips, as items of lists. */
  readonly key: string
  readonly strips: string
  /** Who published the figures, and what must be said with those of the strips. */
  readonly credit: readonly string[]
}

/** All its figures by theme, which only a comparison reads. */
export interface RegionFigures {
  readonly themes: readonly { readonly title: string; readonly figures: readonly RegionFigure[] }[]
}

/** Names of both files, from the folder of the atlas. */
export const regionFile = (code: string, lang: Lang) =>
  `region/${code}${lang === 'ko' ? '' : `.${lang}`}.json`
export const figuresFile = (code: string, lang: Lang) =>
  `region/${code}.figures${lang === 'ko' ? '' : `.${lang}`}.json`

const file: Form<RegionFile> = fields<RegionFile>({
  code: string,
  lang: oneOf(LANGS),
  name: string,
  fullName: string,
  sentence: string,
  locator: string,
  key: string,
  strips: string,
  credit: list(string),
})

const figures: Form<RegionFigures> = fields<RegionFigures>({
  themes: list(
    fields<RegionFigures['themes'][number]>({
      title: string,
      figures: list(
        fields<RegionFigure>({
          id: string,
          title: string,
          unit: string,
          year: number,
          text: string,
          rank: string,
          remark: string,
        }),
      ),
    }),
  ),
})

/** Throws a `DecodeError` where it is something else. */
export const decodeRegion = (value: unknown, name: string): RegionFile => file(value, `${name}:`)
export const decodeFigures = (value: unknown, name: string): RegionFigures => figures(value, `${name}:`)
