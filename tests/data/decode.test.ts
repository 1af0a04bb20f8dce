import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as first from '../../src/atlas/decode'
import * as more from '../../src/atlas/decode-more'
import * as profile from '../../src/atlas/decode-profile'
import { decodeStories, decodeStory } from '../../src/story/decode'

const DATA = path.resolve('public/data')
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(DATA, file), 'utf8'))
const firstIn = (folder: string) => {
  const [name = ''] = readdirSync(path.join(DATA, folder)).filter((one) => one.endsWith('.json'))
  return `${folder}/${name}`
}
const [SERIES, POLICY, STORY] = [firstIn('series'), firstIn('policy'), firstIn('stories')]

/** Every file of the atlas with what lets it in, and the name it is refused under. */
const BORDER: readonly (readonly [file: string, decode: (value: unknown) => unknown, name: string])[] = [
  ['catalogue.json', first.decodeCatalogue, 'catalogue.json'],
  ['places.json', more.decodePlaces, 'places.json'],
  ['records.json', more.decodeRecords, 'records.json'],
  ['sources.json', more.decodeSources, 'sources.json'],
  ['latest.json', profile.decodeLatest, 'latest.json'],
  ['sparklines.json', first.decodeSparklines, 'sparklines.json'],
  ['partial.json', profile.decodePartial, 'partial.json'],
  ['facts.json', profile.decodeFacts, 'facts.json'],
  ['tiles.json', more.decodeTiles, 'tiles.json'],
  [SERIES, (value) => first.decodeSeries(value, SERIES), SERIES],
  [POLICY, (value) => first.decodePolicy(value, POLICY), POLICY],
  [STORY, decodeStory, 'story'],
  ['stories.json', decodeStories, 'stories'],
]

type Step = string | number
const isBranch = (value: unknown): value is Record<string, unknown> | unknown[] =>
  typeof value === 'object' && value !== null

/** A random place in a value: at each branch one of its parts, as deep as the numbers go. */
function placeIn(value: unknown, choices: readonly number[]): Step[] {
  const [choice, ...others] = choices
  if (!isBranch(value) || choice === undefined) return []
  const names: Step[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  const name = names[choice % names.length]
  if (name === undefined) return []
  return [name, ...placeIn((value as Record<Step, unknown>)[name], others)]
}

/** A copy with the part at the place made into what it cannot be: a branch into a word, a leaf into a list. */
function damaged(value: unknown, [step, ...others]: readonly Step[]): unknown {
  if (step === undefined) return isBranch(value) ? 'word' : [null]
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    Step,
    unknown
  >
  copy[step] = damaged(copy[step], others)
  return copy
}

describe('the border', () => {
  it.each(BORDER)('lets %s in as it was built', (file, decode) => {
    expect(() => decode(read(file))).not.toThrow()
  })

  it.each(BORDER)(
    'refuses %s with any part of it damaged, and names file and place',
    (file, decode, name) => {
      const value = read(file)
      fc.assert(
        fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), (choices) => {
          const place = placeIn(value, choices)
          fc.pre(place.length > 0)
          expect(() => decode(damaged(value, place))).toThrow(`${name}: ${place.join('.')} – `)
        }),
        { numRuns: 150 },
      )
    },
  )

  it.each([undefined, null, 7, 'text', [7]])('refuses %j as a whole', (value) => {
    for (const [, decode] of BORDER) expect(() => decode(value)).toThrow('expected')
  })

  it('refuses a series that is not as wide as its years', () => {
    const file = read(SERIES) as { series: { years: number[] }[] }
    file.series[0]!.years.push(2999)
    expect(() => first.decodeSeries(file, SERIES)).toThrow(`${SERIES}: `)
  })
})
