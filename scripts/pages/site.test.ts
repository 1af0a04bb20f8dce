import { describe, expect, it } from 'vitest'
import { siteOf, SiteError } from './site'

describe('the address in GORU_SITE', () => {
  it('makes whole addresses, and gets the slash at its end', () => {
    for (const written of [
      'https://goru.example/atlas',
      'https://goru.example/atlas/',
      ' https://goru.example/atlas// ',
    ])
      expect(siteOf(written).at('indicator/births.html')).toBe(
        'https://goru.example/atlas/indicator/births.html',
      )
    expect(siteOf('http://localhost:4173').base).toBe('http://localhost:4173/')
  })
  it('is not needed: addresses are then as seen from the page, and a stand-in where they leave it', () => {
    for (const absent of [undefined, '', '  ']) {
      const site = siteOf(absent)
      expect([site.base, site.at(''), site.at('oembed/births.json')]).toEqual([
        null,
        '../',
        '../oembed/births.json',
      ])
      expect(site.away('embed.html')).toBe('https://HOST/embed.html')
    }
    expect(siteOf('', '').at('')).toBe('./')
  })
  it('stops the build with its own words and the reason when it is wrong', () => {
    const wrong = {
      'goru.example/atlas': 'no whole address',
      'ftp://goru.example/': 'https://',
      'javascript:alert(1)': 'https://',
      'https://goru.example/?indicator=births': 'neither ? nor #',
      'https://goru.example/#map': 'neither ? nor #',
      'https://me:secret@goru.example/': 'password',
      'https://goru.example/index.html': 'a page',
    }
    for (const [written, reason] of Object.entries(wrong)) {
      expect(() => siteOf(written)).toThrow(SiteError)
      expect(() => siteOf(written)).toThrow(reason)
      expect(() => siteOf(written)).toThrow(`GORU_SITE is "${written}"`)
    }
  })
})
