import type { LineChart } from '../render/svg/chart-graphic'
import { escapeText } from '../render/svg/text'
import { HEAD, letter, OFFICE, PACKAGE, relationships } from './office-part'

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The parts of the workbook behind a chart (ECMA-376, SpreadsheetML): the years, and a column for each line. */
export function workbookParts({ years, lines, format }: LineChart): ReadonlyMap<string, string> {
  const text = (cell: string, words: string) =>
    `<c r="${cell}" t="inlineStr"><is><t xml:space="preserve">${escapeText(words)}</t></is></c>`
  const rows = [
    `<row r="1">${lines.map(({ name }, i) => text(`${letter(i + 1)}1`, name)).join('')}</row>`,
    ...years.map((year, at) => {
      const figures = lines.map(({ values }, i) => {
        const value = values[at] ?? null
        return value === null ? '' : `<c r="${letter(i + 1)}${at + 2}" s="1"><v>${value}</v></c>`
      })
      return `<row r="${at + 2}">${text(`A${at + 2}`, String(year))}${figures.join('')}</row>`
    }),
  ]
  const part = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${TYPES}.${kind}+xml"/>`
  return new Map([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('worksheets/sheet1', 'worksheet')}${part('styles', 'styles')}</Types>`,
    ],
    ['_rels/.rels', relationships(['officeDocument', 'xl/workbook.xml'])],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    ],
    [
      'xl/styles.xml',
      `${HEAD}<styleSheet xmlns="${SHEET}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${escapeText(format)}"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ],
    [
      'xl/worksheets/sheet1.xml',
      `${HEAD}<worksheet xmlns="${SHEET}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
    ],
  ])
}
