/** What parts of office files begin with, and the names of what they are written in (ECMA-376). */
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** What a part belongs with, in the order of `rId1`, `rId2` … */
export const relationships = (...of: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${of.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`).join('')}</Relationships>`

/** The letters of a column of a sheet, the first is 0. */
export const letter = (column: number): string =>
  (column < 26 ? '' : letter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))
