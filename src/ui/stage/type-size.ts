/** Size of the page, px. */
interface Size {
  readonly width: number
  readonly height: number
}

/** Words stand above the map where the page is no wider than tall, else beside it. */
const tall = ({ width, height }: Size) => width <= height

/** A hundredth of the height, or less where the page is narrow, px: what type on a stage is measured in. */
export const unitOf = ({ width, height }: Size): number =>
  tall({ width, height })
    ? Math.min(width * 0.0135, height * 0.0075)
    : Math.min(height * 0.01, width * 0.0065)

/** Units of the stage in which a picture's letters are as large as on a screen. */
export const LETTERS = 4.95

/** Part of the unit that a legend is set in: its rows are then 24 px and more on a projection of 1080 lines. */
export const KEY = 1 / 5.8

/** Width of the column of words, px. */
export const columnOf = (size: Size): number => size.width * (tall(size) ? 0.9 : 0.37)

/** px: a chart that is told of less leaves out what a narrow page has no room for, such as America of the world. */
const LEAST_CHART = 380

/**
 * How much larger than on a page a chart is shown on a stage: its letters, of 11 px and more, are then 24 px and more on a
 * projection of 1080 lines. Charts set them in whole pixels of a screen: they are drawn smaller, and enlarged.
 */
export const chartGrow = (unit: number, width: number): number =>
  Math.max(1, Math.min(unit / 4.95, (width || Infinity) / LEAST_CHART))
