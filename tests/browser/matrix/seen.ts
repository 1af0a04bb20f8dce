import type { Page } from '../fixtures'

/** What a page says and shows, part by part; a part that is not to be seen is empty. */
export interface Seen {
  readonly title: string
  readonly legend: string
  readonly rows: string
  readonly picture: string
}

/** Looks at a page as a reader does: what is hidden, transparent or outside is not seen. */
export const seenOn = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)]
    const shown = (one: Element) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    const words = (selector: string) =>
      all(selector)
        .filter(shown)
        .map((one) =>
          `${one.getAttribute('aria-label') ?? ''} ${one.textContent}`.replace(/\s+/g, ' ').trim(),
        )
        .join(' | ')
    // What is painted on a canvas stands in the page unseen, with its colour.
    const probe = document.body.appendChild(document.createElement('i'))
    const colourOf = (one: Element) => {
      const { fill } = getComputedStyle(one)
      if (/url/.test(`${fill} ${one.getAttribute('fill')}`)) return 'no data'
      if (fill !== 'none') return fill
      probe.style.color = one.getAttribute('fill') ?? ''
      return getComputedStyle(probe).color
    }
    // A map all of one colour tells nothing.
    const areas = document.querySelectorAll('#still [data-code], .picture [data-code], .graphic [data-code]')
    const fills = [...areas].filter(shown).map((one) => `${one.getAttribute('data-code')} ${colourOf(one)}`)
    const colours = new Set(fills.map((fill) => fill.split(' ').slice(1).join(' ')))
    probe.remove()
    return {
      // What is named for the ear alone is no title of a picture.
      title: words('h1:not(.unseen), .answer, .what, .slide-words'),
      legend: words('.legend, .key'),
      rows: words('tr[data-region], .strips li'),
      picture: colours.size > 1 ? fills.sort().join(' ') : '',
    }
  })
