import { describe, expect, it } from 'vitest'
import { KEYS } from '../../src/view/legal'
import { BOOT } from './boot'

/** What the script makes of the page's root element at an address. */
function bootedAt(search: string): { theme: string | undefined; other: boolean; lang: string } {
  const root = { lang: 'ko', dataset: {} as { theme?: string }, className: 'opening' }
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is the text that stands in the page
  const run = new Function('location', 'document', BOOT) as (location: object, document: object) => void
  run({ search }, { documentElement: root })
  return { theme: root.dataset.theme, other: root.className === 'other', lang: root.lang }
}

describe('the script in front of the first picture', () => {
  it('takes its colours away for every parameter that asks for another picture, any way of looking among them', () => {
    const kept = KEYS.filter((key) => !bootedAt(`?${key}=1`).other)
    expect(kept).toEqual(['theme'])
    expect(bootedAt('?show=flows').other).toBe(true)
  })
  it('leaves them where none does', () => {
    expect(bootedAt('')).toEqual({ theme: undefined, other: false, lang: 'ko' })
    expect(bootedAt('?utm_source=post')).toEqual({ theme: undefined, other: false, lang: 'ko' })
  })
  it('is in the language asked for from the beginning, so that what goes wrong is said in it', () => {
    expect(bootedAt('?lang=en').lang).toBe('en')
    expect(bootedAt('?lang=fr').lang).toBe('ko')
  })
  it('sets a theme that there is', () => {
    expect(bootedAt('?theme=stage')).toEqual({ theme: 'stage', other: false, lang: 'ko' })
    expect(bootedAt('?theme=pink').theme).toBeUndefined()
  })
})
