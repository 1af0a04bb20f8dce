import { describe, expect, it } from 'vitest'
import { readJson } from '../../scripts/lib/json.mjs'
import { billOf, isFree, licencesText, packageFolder, packagesOf } from '../../scripts/lib/shipped.mjs'

interface Locked {
  readonly version?: string
  readonly license?: string | string[]
  readonly resolved?: string
  readonly integrity?: string
  readonly optional?: boolean
}
const lock = readJson('package-lock.json') as { packages: Record<string, Locked> }
const asked = readJson('package.json') as { devDependencies: Record<string, string> }
/** Those for another machine that no registry at hand had are named without content; they are never fetched unless it has them. */
const packages = Object.entries(lock.packages).filter(
  ([folder, { optional, integrity }]) => folder !== '' && !(optional && integrity === undefined),
)

/** What builds and tests the atlas may ask for more than what is shipped: it is used, not given on. */
const TO_BUILD_WITH = /^(Apache-2\.0|BlueOak-1\.0\.0|MPL-2\.0|Python-2\.0|Unlicense|WTFPL|CC-BY-4\.0)$/
/** Packages whose own description does not write its licence as SPDX does; looked at by hand: MIT, or Apache-2.0. */
const BY_HAND: ReadonlySet<string> = new Set(['pause-stream'])

describe('the lock', () => {
  it('names no host, and the content of each package', () => {
    for (const [folder, { resolved, integrity }] of packages) {
      expect(resolved, folder).toBeUndefined()
      expect(integrity, folder).toMatch(/^sha512-/)
    }
  })

  it('holds a version of every package that is asked for', () => {
    for (const name of Object.keys(asked.devDependencies))
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBeDefined()
  })

  it('has no package whose licence would bind what is built with it', () => {
    const bound = packages.filter(([folder, { license }]) => {
      const name = folder.replace(/^.*node_modules\//, '')
      const said = Array.isArray(license) ? license.join(' AND ') : (license ?? '')
      const fits = (one: string) => isFree(one) || TO_BUILD_WITH.test(one)
      return (
        !BY_HAND.has(name) &&
        !said
          .replace(/[()]/g, '')
          .split(' OR ')
          .some((choice) => choice.split(' AND ').every((one) => fits(one.trim())))
      )
    })
    expect(bound.map(([folder, { license }]) => `${folder}: ${String(license)}`)).toEqual([])
  })
})

describe('what is shipped', () => {
  const shipped = packagesOf(
    ['maplibre-gl', 'svelte', 'd3-geo'].map((name) => `${process.cwd()}/node_modules/${name}/x.js`),
  )

  it('is known by the folder of its package, scopes and queries included', () => {
    expect(packageFolder('/a/node_modules/@deck.gl/core/dist/x.js?worker')).toBe(
      '/a/node_modules/@deck.gl/core',
    )
    expect(packageFolder('/a/node_modules/x/node_modules/y/z.js')).toBe('/a/node_modules/x/node_modules/y')
    expect(packageFolder('/a/src/x.ts')).toBeNull()
  })

  it('comes with the text of each licence', () => {
    const text = licencesText(shipped)
    expect(text).toContain('maplibre-gl')
    expect(text).toContain('MapLibre contributors')
    expect(text).toContain('SIL OPEN FONT LICENSE')
  })

  it('is listed for programs in the form of CycloneDX', () => {
    const bill = billOf(shipped)
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' })
    const refs = bill.components.map((one) => one['bom-ref'])
    expect(new Set(refs).size).toBe(refs.length)
    expect(bill.dependencies[0]?.dependsOn).toEqual(refs)
    for (const { purl } of bill.components) expect(purl).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d/)
  })

  it('asks for nothing but its text and the names of its authors', () => {
    for (const licence of ['MIT', '(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)'])
      expect(isFree(licence), licence).toBe(true)
    for (const licence of ['GPL-3.0', 'MIT AND GPL-3.0', '', 'MPL-2.0'])
      expect(isFree(licence), licence).toBe(false)
  })
})
