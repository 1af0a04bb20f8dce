import { deflateRawSync } from 'node:zlib'

/** A cell of a test workbook: text, a number, or ready XML for `<c …>`. */
type Cell = string | number | { readonly xml: string }

/** How an archive misbehaves. */
interface Trick {
  readonly encrypted?: boolean
  /** The size that its directory claims for every file. */
  readonly claims?: number
}

const letter = (column: number) => String.fromCharCode(65 + column)
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

interface TestSheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  /** XML behind the last row. */
  readonly extra?: string
  readonly merged?: readonly string[]
}

/** A workbook of one sheet, written as Excel writes it: shared strings, one style for dates (s="1"). */
export const xlsxOf = (rows: readonly (readonly Cell[])[], extra = '', trick: Trick = {}): Uint8Array =>
  bookOf([{ name: '데이터', rows, extra }], {}, trick)

/** A workbook of several sheets. @param looks XML of number formats, whose ids are the styles from s="2" on */
export function bookOf(
  sheets: readonly TestSheet[],
  looks: { readonly styles?: string; readonly formats?: readonly number[] } = {},
  trick: Trick = {},
): Uint8Array {
  const strings: string[] = []
  const shared = (text: string) => (strings.includes(text) ? strings.indexOf(text) : strings.push(text) - 1)
  const xmlOf = (rows: TestSheet['rows']) =>
    rows
      .map((cells, r) => {
        const inner = cells.map((cell, c) => {
          const at = `r="${letter(c)}${r + 1}"`
          if (typeof cell === 'object') return cell.xml.replace('<c', `<c ${at}`)
          if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`
          return cell === '' ? `<c ${at}/>` : `<c ${at} t="s"><v>${shared(cell)}</v></c>`
        })
        return `<row r="${r + 1}">${inner.join('')}</row>`
      })
      .join('')
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const ids = sheets.map((_, i) => i + 1)
  const merges = ({ merged = [] }: TestSheet) =>
    merged.length
      ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : ''
  const pages = sheets.map(
    (sheet) => `<sheetData>${xmlOf(sheet.rows)}${sheet.extra ?? ''}</sheetData>${merges(sheet)}`,
  )
  const related = (id: number | string, kind: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${types}/${kind}" Target="${target}"/>`
  const xfs = [0, 14, ...(looks.formats ?? [])].map((id) => `<xf numFmtId="${id}" applyNumberFormat="1"/>`)
  return zipOf(
    {
      'xl/workbook.xml': `<workbook ${main} xmlns:r="${types}"><sheets>${ids.map((id) => `<sheet name="${sheets[id - 1]!.name}" sheetId="${id}" r:id="rId${id}"/>`).join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${ids.map((id) => related(id, 'worksheet', `worksheets/sheet${id}.xml`)).join('')}${related('S', 'sharedStrings', 'sharedStrings.xml')}${related('T', 'styles', 'styles.xml')}</Relationships>`,
      ...Object.fromEntries(
        pages.map((page, i) => [`xl/worksheets/sheet${i + 1}.xml`, `<worksheet ${main}>${page}</worksheet>`]),
      ),
      'xl/sharedStrings.xml': `<sst ${main}>${strings.map((text) => `<si><t>${escape(text)}</t></si>`).join('')}</sst>`,
      'xl/styles.xml': `<styleSheet ${main}>${looks.styles ?? ''}<cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`,
    },
    trick,
  )
}

/** A zip archive of deflated files. */
export function zipOf(
  files: Readonly<Record<string, string>>,
  { encrypted, claims }: Trick = {},
): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [path, text] of Object.entries(files)) {
    const name = Buffer.from(path)
    const data = deflateRawSync(text)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(encrypted ? 1 : 0, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(claims ?? Buffer.byteLength(text), 18)
    common.writeUInt16LE(name.length, 22)
    parts.push(Buffer.from('PK\x03\x04'), common, name, data)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, tail, name)
    at += 30 + name.length + data.length
  }
  const end = Buffer.alloc(18)
  const list = Buffer.concat(directory)
  end.writeUInt16LE(Object.keys(files).length, 4)
  end.writeUInt16LE(Object.keys(files).length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return new Uint8Array(Buffer.concat([...parts, list, Buffer.from('PK\x05\x06'), end]))
}
