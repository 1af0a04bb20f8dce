import iconv from 'iconv-lite'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { inflatedBytes } from '../codec/inflated.fixture'
import { decodeBytes, Refusal, readText } from './cells'
import { readFileCells } from './cells.fixture'
import { xlsxOf, zipOf } from './xlsx.fixture'
import { codeOf } from './error.fixture'

const utf8 = (text: string) => new TextEncoder().encode(text)
const fileCode = async (bytes: Uint8Array, name = 'x') => {
  const result = await readFileCells(bytes, name).catch((error: unknown) => error)
  if (result instanceof Refusal) return result.code
  throw result instanceof Error ? result : new Error('no error')
}

afterEach(() => vi.unstubAllGlobals())

describe('pasted text', () => {
  test('is cut at tabs, commas or semicolons, whichever it has', () => {
    const cells = [
      ['지역', '인구'],
      ['서울', '9,411,260'],
    ]
    expect(readText('지역\t인구\n서울\t9,411,260')).toEqual(cells)
    expect(readText('지역,인구\r\n서울,"9,411,260"\r\n')).toEqual(cells)
    expect(readText('지역;인구\r서울;9,411,260')).toEqual(cells)
    expect(readText('\uFEFF지역,인구\n서울,"9,411,260"')).toEqual(cells)
  })

  test('keeps line breaks and doubled quotation marks within quotes', () => {
    expect(readText('a,"b ""c""\nd"\n1,2')).toEqual([
      ['a', 'b "c"\nd'],
      ['1', '2'],
    ])
  })

  test('loses empty rows and columns at its end, not in its middle', () => {
    expect(readText('a,,b,,\n,,,,\n1,,2,,\n,,,,\n\n')).toEqual([
      ['a', '', 'b'],
      ['', '', ''],
      ['1', '', '2'],
    ])
  })

  test('with a quotation mark that has no partner is refused, naming the row', () => {
    for (const text of ['a,b\n"c,d\ne,f', 'a,b\n"c"x,d', 'a,b\n"c" ,d']) {
      expect(codeOf(() => readText(text))).toBe('brokenQuotes')
      expect(() => readText(text)).toThrow(expect.objectContaining({ values: { row: 2 } }))
    }
    expect(readText('a,5" tube\nb,c')).toEqual([
      ['a', '5" tube'],
      ['b', 'c'],
    ])
  })

  test('of nothing is refused', () => {
    for (const text of ['', ' \n\t\n', ',,,\n,,,']) expect(codeOf(() => readText(text))).toBe('empty')
  })

  test('beyond the limits is refused', () => {
    expect(codeOf(() => readText('a,1\n'.repeat(1_000_000)))).toBe('tooManyRows')
    expect(codeOf(() => readText('a,1\n'.repeat(1_500_000)))).toBe('tooLarge')
    expect(codeOf(() => readText('1,'.repeat(401) + '1'))).toBe('tooManyColumns')
    expect(codeOf(() => readText(`a,${'b'.repeat(2001)}`))).toBe('cellTooLong')
    expect(codeOf(() => readText('"'.repeat(2_000_001)))).toMatch(/brokenQuotes|cellTooLong/)
    expect(readText('a,1\n'.repeat(20_000) + ',\n'.repeat(50_000))).toHaveLength(20_000)
  })
})

test('bytes are decoded by their mark, as UTF-8, UTF-16 or CP949', () => {
  // Node knows of CP949 only the part that EUC-KR has; browsers know it whole.
  const text = '지역,값\n서울,1\n한글,표'
  for (const encoding of ['utf8', 'cp949', 'utf16le', 'utf16be'])
    expect(decodeBytes(iconv.encode(text, encoding)), encoding).toBe(text)
  for (const encoding of ['utf8', 'utf16le', 'utf16be'])
    expect(decodeBytes(iconv.encode(text, encoding, { addBOM: true })), encoding).toBe(text)
  expect(codeOf(() => decodeBytes(Uint8Array.of(0xff, 0xff, 0x80, 0xff)))).toBe('notText')
})

describe('a file', () => {
  test('of text is read whatever its name', async () => {
    const cells = [
      ['지역', '값'],
      ['서울', '1'],
    ]
    expect(await readFileCells(iconv.encode('지역,값\n서울,1', 'cp949'), 'a.xlsx')).toEqual(cells)
    expect(await readFileCells(iconv.encode('지역\t값\n서울\t1', 'utf16le', { addBOM: true }), 'a')).toEqual(
      cells,
    )
  })

  test('of Excel gives shared strings, numbers, dates, and formulas as their value', async () => {
    const book = xlsxOf([
      ['시도', 'merged', '', { xml: '<c t="inlineStr"><is><t>안</t></is></c>' }],
      [
        '서울 <b>',
        9411260,
        { xml: '<c><f>SUM(A1:A2)</f><v>0.30000000000000004</v></c>' },
        { xml: '<c s="1"><v>45291</v></c>' },
      ],
      [
        { xml: '<c t="b"><v>1</v></c>' },
        { xml: '<c t="str"><f>HYPERLINK("x")</f><v>=글</v></c>' },
        { xml: '<c t="e"><v>#N/A</v></c>' },
      ],
    ])
    expect(await readFileCells(book, 'a.csv')).toEqual([
      ['시도', 'merged', '', '안'],
      ['서울 <b>', '9411260', '0.3', '2023-12-31'],
      ['true', '=글', '', ''],
    ])
  })

  test('of another kind is refused by what it is', async () => {
    const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
    const locked = new Uint8Array([...ole, ...[...'EncryptedPackage'].flatMap((c) => [c.charCodeAt(0), 0])])
    expect(await fileCode(ole, 'a.xls')).toBe('oldExcel')
    expect(await fileCode(locked)).toBe('encrypted')
    expect(await fileCode(utf8('%PDF-1.7 …'))).toBe('pdf')
    expect(await fileCode(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))).toBe('image')
    expect(await fileCode(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image')
    expect(await fileCode(utf8('<html><table><tr><td>서울'), 'kosis.xls')).toBe('html')
    expect(await fileCode(zipOf({ 'word/document.xml': '<x/>' }))).toBe('notSheet')
    const ods = { 'META-INF/manifest.xml': '<m t="application/vnd.oasis.opendocument.spreadsheet"/>' }
    expect(await fileCode(zipOf({ ...ods, 'content.xml': '<x/>' }))).toBe('ods')
    expect(await fileCode(utf8('PK\x03\x04 and no more'))).toBe('brokenFile')
    expect(await fileCode(new Uint8Array(5_000_001))).toBe('tooLarge')
    expect(await fileCode(new Uint8Array())).toBe('empty')
  })

  test('of Excel that is a bomb, locked, or too large is refused before it is read', async () => {
    const rows = [['서울', 1]]
    const spaces = ' '.repeat(60_000_000)
    const inflated = inflatedBytes()
    expect(await fileCode(xlsxOf(rows, spaces))).toBe('bomb')
    expect(await fileCode(xlsxOf(rows, '', { claims: 40_000_000 }))).toBe('bomb')
    expect(await fileCode(xlsxOf(rows, '', { encrypted: true }))).toBe('encrypted')
    expect(inflated.count).toBe(0)
    // What lies about its size is stopped on the way.
    expect(await fileCode(xlsxOf(rows, spaces, { claims: 10 }))).toBe('bomb')
    expect(inflated.count).toBeGreaterThan(0)
    expect(inflated.count).toBeLessThan(spaces.length)
    expect(await fileCode(xlsxOf(rows, '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'))).toBe(
      'tooManyRows',
    )
    expect(await fileCode(xlsxOf(rows, '<row r="2"><c r="XFD2"><v>1</v></c></row>'))).toBe('tooManyColumns')
    expect(await fileCode(xlsxOf(rows, `<row>${'<c><v>1</v></c>'.repeat(500)}</row>`))).toBe('tooManyColumns')
  })
})
