import type { Prerendered } from '../page/prerender'
import { tag } from './document'
import { CARD, fileOf } from './entry'
import type { Site } from './site'

/**
 * What link previews read of the atlas itself: its first view. Few words, since they come before the first paint.
 * @param site as seen from the atlas's own folder
 */
export function previewOf({ title, indicator }: Prerendered, site: Site): string[] {
  const file = fileOf(indicator, 'ko')
  const og = (property: string, content: string | number) =>
    tag('meta', { property: `og:${property}`, content })
  return [
    ...(site.base === null ? [] : [og('url', site.base), tag('link', { rel: 'canonical', href: site.base })]),
    og('type', 'website'),
    og('title', title),
    og('image', site.at(`indicator/${file}.png`)),
    og('image:width', CARD[0]),
    og('image:height', CARD[1]),
    tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    tag('link', { rel: 'alternate', type: 'application/json+oembed', href: site.at(`oembed/${file}.json`) }),
  ]
}
