import { describe, expect, it } from 'vitest'
import { insteadOf } from './instead'

describe('where an address leads without a network', () => {
  it('is the same figures, region or story in the atlas', () => {
    expect(insteadOf('indicator/births.en.html')).toBe('./?indicator=births&lang=en')
    expect(insteadOf('indicator/index.html')).toBe('./?')
    expect(insteadOf('region/47.html')).toBe('./?select=47&level=province')
    expect(insteadOf('region/47150.en.html')).toBe('./?select=47150&level=municipality&lang=en')
    expect(insteadOf('story/deck-2018.html')).toBe('./present.html?story=deck-2018&read=')
    expect(insteadOf('story/deck-2018.en.html?scroll#aims')).toBe(
      './present.html?story=deck-2018&lang=en&read=&scroll=',
    )
  })
  it('is the view of a shared link, with all that it says', () => {
    expect(insteadOf('view/births.municipality.en.html?year=2020&select=11#x')).toBe(
      './?indicator=births&level=municipality&lang=en&year=2020&select=11',
    )
    expect(insteadOf('view/births.html')).toBe('./?indicator=births')
  })
  it('is nothing else for what is kept', () => {
    for (const kept of [
      '',
      'embed.html?indicator=births',
      'data/v1/births.province.csv',
      'indicator/births.png',
    ])
      expect(insteadOf(kept)).toBeNull()
  })
})
