import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { securityText } from '../../scripts/lib/security.mjs'
import { headersFile, headersFor } from '../../scripts/lib/headers.mjs'

/** Addresses of `_headers` that fit one, by its rules: a star at the end stands for anything. */
function sentBy(file: string, address: string): [name: string, value: string][] {
  return file
    .trim()
    .split('\n\n')
    .map((rule) => rule.split('\n'))
    .filter(([pattern = '']) =>
      pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : pattern === address,
    )
    .flatMap(([, ...lines]) =>
      lines.map((line): [string, string] => {
        const at = line.indexOf(': ')
        return [line.slice(0, at).trim(), line.slice(at + 2)]
      }),
    )
}

const FILES = [
  'index.html',
  'embed.html',
  'present.html',
  'indicator/births.html',
  'assets/index-CwQbHWOC.js',
  'data/v1/births.province.csv',
  'data/catalogue.json',
]

describe('the headers of the files', () => {
  it.each([...FILES.map((file) => `/${file}`), '/'])(
    'are the same for %s in the file _headers',
    (address) => {
      const sent = sentBy(headersFile(FILES), address)
      const names = sent.map(([name]) => name)
      expect(new Set(names).size, 'no header is sent twice').toBe(names.length)
      // A host of such files has pages and data asked anew by itself.
      const { 'Cache-Control': cache, ...other } = headersFor(address)
      expect(Object.fromEntries(sent)).toEqual(
        cache === 'no-cache' ? other : { ...other, 'Cache-Control': cache },
      )
    },
  )

  it.each(['nginx.conf', 'Caddyfile'])('stand in hosting/%s as the table has them', (setup) => {
    const text = readFileSync(`hosting/${setup}`, 'utf8')
    for (const file of FILES)
      for (const [name, value] of Object.entries(headersFor(`/${file}`))) {
        expect(text).toContain(name)
        expect(text).toContain(`"${value}"`)
      }
  })

  it('keep for ever only what is named by its content', () => {
    expect(headersFor('/assets/plain.js')['Cache-Control']).toBe('no-cache')
    expect(headersFor('/embed/manifest.json')['Cache-Control']).toBe('no-cache')
    expect(headersFor('/assets/index-CwQbHWOC.js')['Cache-Control']).toContain('immutable')
  })
})

describe('whom a hole is told', () => {
  it('stands with a date until which it holds', () => {
    const text = securityText('mailto:atlas@goru.example', new Date('2026-01-01T00:00:00Z'))
    expect(text).toContain('Contact: mailto:atlas@goru.example\n')
    expect(text).toContain('Expires: 2027-01-01T00:00:00.000Z\n')
  })

  it.each(['atlas@goru.example', 'http://goru.example', 'mailto:nobody', ''])('is not "%s"', (contact) => {
    expect(() => securityText(contact, new Date())).toThrow('GORU_CONTACT')
  })
})
