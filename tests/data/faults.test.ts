import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readCatalogue, readSupplies } from '../../scripts/page/atlas'
import { decodeCatalogue, decodeSparklines } from '../../src/atlas/decode'
import { decodeFacts, decodeLatest, decodePartial } from '../../src/atlas/decode-profile'
import {
  decodeAreas,
  decodeBase,
  decodeBundle,
  decodeMarks,
  decodeYears,
  formed,
} from '../../src/atlas/embed-bundle'
import { decodeNames } from '../../src/atlas/embed-whole'
import { decodeRegion } from '../../src/embed/region-file'
import { decodeStories, decodeStory } from '../../src/story/decode'
import { placed } from '../../src/supply/files'
import { sceneFor, shapesFor } from '../../src/supply/look'
import { ALL_KINDS } from '../../src/supply/more-files'
import { suppliesOf } from '../../src/supply/supplies'
import { parse } from '../../src/view/url'

/** What lets each file of the data in; throws where it is something else. */
type Gate = (value: unknown, file: string) => unknown

const DATA = 'public/data'
const json = (file: string): unknown => JSON.parse(readFileSync(`${DATA}/${file}`, 'utf8')) as unknown
const inside = (folder: string) =>
  readdirSync(`${DATA}/${folder}`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => (folder ? `${folder}/${name}` : name))
const catalogue = readCatalogue(DATA)

const ALONE: Readonly<Record<string, Gate>> = {
  'catalogue.json': decodeCatalogue,
  'sparklines.json': decodeSparklines,
  'latest.json': decodeLatest,
  'partial.json': decodePartial,
  'facts.json': decodeFacts,
  'stories.json': decodeStories,
}
const PLACED = [
  ...'places.json records.json sources.json tiles.json'.split(' '),
  ...inside('').filter((name) => name.endsWith('.topo.json')),
  ...['series', 'policy', 'moves', 'alike'].flatMap(inside),
]
const GATES: readonly (readonly [file: string, gate: Gate])[] = [
  ...Object.entries(ALONE),
  ...PLACED.map(
    (file) => [file, (value: unknown) => placed(file, value, ALL_KINDS)(suppliesOf(catalogue))] as const,
  ),
  ...inside('stories').map((file) => [file, decodeStory] as const),
]

/** In an embed's folder files carry the number of their form. */
const ofEmbed = (name: string): Gate =>
  name.startsWith('base.')
    ? decodeBase
    : name.startsWith('places-')
      ? decodeMarks
      : name.startsWith('sources.')
        ? decodeNames
        : /^(land|province|municipality)\.topo/.test(name)
          ? (value, file) => decodeAreas(value, file, 'atoms')
          : name.startsWith('atoms.topo')
            ? (value, file) => formed(value, file, ['ids'])
            : name.endsWith('.years.json')
              ? decodeYears
              : decodeBundle
const EMBED = inside('embed')
  .map((file) => file.slice('embed/'.length))
  .filter((name) => !/^(catalogue|records)/.test(name))

const WRONG: readonly unknown[] = [
  null,
  0,
  'text',
  [null],
  [0],
  { rows: [null] },
  { ko: { slides: [] }, en: null },
]

describe('a file that is something else', () => {
  test(`is refused, every one of ${GATES.length}, with an Error that says what was expected`, () => {
    for (const [file, gate] of GATES) {
      expect(() => gate(json(file), file), file).not.toThrow()
      for (const wrong of WRONG)
        expect(() => gate(wrong, file), `${file} ${JSON.stringify(wrong)}`).toThrow(Error)
    }
  })

  test('is refused where it is another of our own files', () => {
    const kinds = [
      ...Object.keys(ALONE),
      ...'places.json records.json sources.json tiles.json overview.topo.json outlines.topo.json'.split(' '),
      ...'series/births.province.json policy/opening.json moves/strongest.json alike/province.json'.split(
        ' ',
      ),
      'stories/promise-outcome.json',
    ]
    const gates = new Map(GATES)
    for (const name of kinds)
      for (const other of kinds)
        if (name !== other)
          expect(() => gates.get(name)!(json(other), name), `${other} for ${name}`).toThrow(Error)
  })

  test(`is refused in an embed, every one of ${EMBED.length}, and so is one of another form`, () => {
    for (const name of EMBED) {
      const gate = ofEmbed(name)
      const file = json(`embed/${name}`) as { readonly form: number }
      expect(() => gate(file, name), name).not.toThrow()
      for (const wrong of [...WRONG, { ...file, form: file.form + 1 }, { form: file.form }])
        expect(() => gate(wrong, name), `${name} ${JSON.stringify(wrong).slice(0, 60)}`).toThrow(Error)
    }
  })

  test('is refused where it should be the profile of a region', () => {
    for (const wrong of WRONG) expect(() => decodeRegion(wrong, 'region/46.json')).toThrow('region/46.json')
  })
})

describe('a file of another edition', () => {
  test('of figures is refused where its years are not the catalogue’s: a year without any would be a map of no data', () => {
    for (const file of inside('series')) {
      const whole = json(file) as {
        readonly series: readonly {
          readonly years: readonly number[]
          readonly values: readonly (readonly unknown[])[]
        }[]
      }
      const shorter = {
        ...whole,
        series: whole.series.map((one) => ({
          ...one,
          years: one.years.slice(0, -1),
          values: one.values.map((row) => row.slice(0, -1)),
        })),
      }
      expect(() => placed(file, shorter, ALL_KINDS)(suppliesOf(catalogue)), file).toThrow(
        `${file.slice('series/'.length)}: other years`,
      )
    }
  })

  test('of boundaries draws nothing where an area is missing, and nothing where one is there that nobody knows', () => {
    const supplies = readSupplies(DATA, ['series/births.province.json', 'overview.topo.json'])
    const { view } = parse('indicator=births&level=province', catalogue)
    const scene = sceneFor(view, supplies, { theme: 'light', zoom: 6 })
    const areas = supplies.atoms.overview!.objects.atoms.geometries
    const withAreas = (geometries: typeof areas) => {
      const { overview } = supplies.atoms
      const objects = { ...overview!.objects, atoms: { ...overview!.objects.atoms, geometries } }
      return shapesFor(scene, { ...supplies, atoms: { overview: { ...overview!, objects } } })
    }
    expect(withAreas([...areas])?.regions).toHaveLength(17)
    expect(() => withAreas(areas.slice(1))).toThrow('the boundaries do not fit')
    expect(() => withAreas([...areas, { ...areas[0]!, id: 'unknown' }])).toThrow('the boundaries do not fit')
  })
})
