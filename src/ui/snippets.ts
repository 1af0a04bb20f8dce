import { escapeText as e } from '../render/svg/text'

/** What the lines for an article are made of. Addresses are absolute. */
interface Wanted {
  readonly embed: string
  /** The view in the atlas. */
  readonly page: string
  /** The same through a page with title and picture for link previews; null: there is none. */
  readonly shared: string | null
  readonly script: string
  readonly title: string
  readonly alt: string
  /** Name of the picture's file, as it is saved. */
  readonly picture: string
  /** px; null: as wide as the column. */
  readonly width: number | null
  readonly height: number
}

/**
 * The lines that put a view into an article: a frame that keeps its shape, a frame that is as tall as what is in it, and a
 * picture with a link, and a link for messengers and networks. Attributes alone, since a strict policy lets no style into a text.
 */
export function snippetsOf({ embed, page, shared, script, title, alt, picture, width, height }: Wanted) {
  const frame = (more: string) =>
    `<iframe${more} src="${e(embed)}" title="${e(title)}" width="${width ?? '100%'}" height="${Math.ceil(height)}" frameborder="0" loading="lazy"></iframe>`
  return {
    iframe: frame(''),
    scripted: `${frame(' data-goru')}\n<script src="${e(script)}" async></script>`,
    image: `<a href="${e(page)}"><img src="${e(picture)}" width="1200" height="675" alt="${e(alt)}" loading="lazy"></a>`,
    ...(shared ? { shared } : {}),
  }
}
