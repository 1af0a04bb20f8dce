import { expect, it } from 'vitest'
import { contextOf } from '../lenses/built.fixture'
import { lensOf } from '../lenses/index'
import { termsOf } from './terms'

const { atlas, base } = contextOf(await lensOf('change'), 'change', 'indicator=grdp-per-capita&lang=en')

it('tells the terms of the figures in a few words, and none where a source has none', () => {
  expect(termsOf(base, atlas)).toContain('free to use with the source named')
  const unknown = new Map(
    [...atlas.sources].map(([id, source]) => [id, { ...source, licence: { ko: '', en: '' } }]),
  )
  expect(termsOf(base, { ...atlas, sources: unknown })).toBe('')
  const reported = new Map(
    [...atlas.sources].map(([id, source]) => [
      id,
      { ...source, licence: { ko: '보도된 공표 수치', en: 'Published figures' } },
    ]),
  )
  expect(termsOf(base, { ...atlas, sources: reported })).toContain('of the publishers')
})
