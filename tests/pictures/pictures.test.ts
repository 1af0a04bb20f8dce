import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { painterOf } from '../../scripts/render/draw'
import { GRAPHIC_SIZES } from '../../src/render/svg/graphic'
import { referenceOf } from './reference'

/**
 * Reference pictures of what is our own SVG, drawn as the command line draws it. A deliberate change of the look, or of the
 * figures, is accepted with `npx vitest run --project data tests/pictures -u`; look at what changed (`npm run gallery`).
 */
const VIEWS = {
  'first-view': '',
  'first-view-dark-en': 'lang=en&theme=dark',
  'clusters-named-en': 'overlays=clusters-12&lang=en',
  'sejong-and-saemangeum': 'overlays=sejong,saemangeum&level=province',
  'provinces-stage-en': 'indicator=grdp-per-capita&theme=stage&lang=en',
  'boundaries-of-2026': 'vintage=2026-07&level=municipality&overlays=none',
  opening: 'show=opening&overlays=industry-academia-complexes,clusters-12',
  'opening-dark-en': 'show=opening&lang=en&theme=dark',
  change: 'indicator=population-resident&level=municipality&show=change&as=percent',
  'change-dark-en': 'indicator=grdp-per-capita&show=change&from=2015&lang=en&theme=dark',
  alike: 'show=alike&select=46170',
  'alike-dark-en':
    'show=alike&level=province&select=31&as=mad&weigh=fiscal-independence-ratio*3,doctors-per-1000*0&lang=en&theme=dark',
  'balance-theil-dark-en': 'indicator=grdp-per-capita&show=balance&as=theil&lang=en&theme=dark',
  'balance-beta': 'indicator=grdp-per-capita&show=balance&as=beta',
  around: 'show=around&level=municipality&select=innovation-city-naju',
  'around-dark-en': 'show=around&select=iac-ulsan&as=nation&lang=en&theme=dark',
  bars: 'show=bars&indicator=youth-net-migration-rate-20-39&level=province&select=36',
  'beside-dark-en': 'show=beside&indicator=grdp-per-capita&by=exports-per-capita&lang=en&theme=dark',
  clusters: 'show=clusters&indicator=ageing-share-65plus&level=municipality',
  'clusters-dark-en':
    'show=clusters&indicator=unemployment-rate&level=municipality&as=plain&lang=en&theme=dark',
  contexts: 'show=contexts&indicator=ageing-share-65plus&level=municipality',
  'contexts-dark-en':
    'show=contexts&indicator=establishments-per-1000&level=municipality&as=neighbours&least=110&lang=en&theme=dark',
  'flows-dark-en': 'show=flows&as=staff&lang=en&theme=dark&year=2016',
  'height-cities': 'show=height&as=cities',
  moves: 'show=moves&level=province&year=1975&overlays=none',
  'moves-dark-en': 'show=moves&level=municipality&select=46170&as=in&lang=en&theme=dark',
  pair: 'show=pair&by=ageing-share-65plus',
  'pair-dark-en': 'show=pair&indicator=grdp-per-capita&by=population-resident&lang=en&theme=dark',
  'promise-dark-en': 'show=promise&lang=en&theme=dark',
  sameness: 'show=sameness',
  'sameness-dark-en': 'show=sameness&as=key-2018&lang=en&theme=dark',
  tiles: 'show=tiles&indicator=population-resident&level=municipality',
  'tiles-dark-en': 'show=tiles&indicator=grdp-per-capita&lang=en&theme=dark',
  'world-dark-en': 'show=world&lang=en&theme=dark',
}

const FOLDER = path.join(import.meta.dirname, 'svg')
const [width, height] = GRAPHIC_SIZES.wide
const painter = painterOf(path.resolve(import.meta.dirname, '../../public/data'))

test.each(Object.entries(VIEWS))('looks as it did: %s', async (name, query) => {
  const { svg, notes } = await painter.svg({ query, width, height, bare: false })
  expect(notes).toEqual([])
  await expect(referenceOf(svg)).toMatchFileSnapshot(path.join(FOLDER, `${name}.svg`))
})

test('a square picture has the ground of Sejong and Saemangeum at a scale that is told, with their zones, on no land', async () => {
  const query = 'overlays=sejong,saemangeum&level=province'
  const [side] = GRAPHIC_SIZES.square
  const { svg } = await painter.svg({ query, width: side, height: side, bare: false })
  const [sejong = '', saemangeum = ''] = svg
    .split('<g transform="translate(')
    .filter((part) => part.includes('10 km'))
  expect(sejong + saemangeum).toContain('10 km')
  for (const zone of ['1생활권', '산업연구용지', '구역 경계는 문서에 없어']) expect(svg).toContain(zone)
  // The small picture has room for one with its zones; the other has its ground alone.
  const wide = await painter.svg({ query, width, height, bare: false })
  expect(wide.svg).toContain('1생활권')
  expect(wide.svg).not.toContain('산업연구용지')
  expect(wide.svg.match(/10 km</g)).toHaveLength(2)
})

test('there is a reference of every view, and of no other', () => {
  const kept = existsSync(FOLDER) ? readdirSync(FOLDER) : []
  expect(kept.sort()).toEqual(
    Object.keys(VIEWS)
      .map((name) => `${name}.svg`)
      .sort(),
  )
})
