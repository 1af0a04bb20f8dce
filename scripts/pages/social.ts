import type { Lang } from '../../src/atlas/model'
import { say } from '../../src/i18n/ui-words'
import { tag } from './document'
import { CARD } from './entry'
import type { Site } from './site'

/** What a page says of itself where its address is pasted. Paths are as from the folder of the atlas. */
export interface Social {
  readonly type: 'article' | 'website'
  readonly lang: Lang
  readonly title: string
  readonly description: string
  /** The page; absent: another one is meant by it. */
  readonly page?: string
  /** A picture of the size of `CARD`, and what is to be seen on it. */
  readonly image?: { readonly file: string; readonly alt: string } | undefined
}

const LOCALE: Readonly<Record<Lang, string>> = { ko: 'ko_KR', en: 'en_GB' }

/** Elements of the head that social networks and link previews read (ogp.me). */
export function socialTags({ type, lang, title, description, page, image }: Social, site: Site): string[] {
  const og = (property: string, content: string | number) =>
    tag('meta', { property: `og:${property}`, content })
  return [
    og('type', type),
    og('site_name', `${say('name', lang)}, ${say('tagline', lang)}`),
    og('locale', LOCALE[lang]),
    og('locale:alternate', LOCALE[lang === 'ko' ? 'en' : 'ko']),
    og('title', title),
    og('description', description),
    ...(page === undefined || site.base === null ? [] : [og('url', site.at(page))]),
    ...(image
      ? [
          og('image', site.at(image.file)),
          og('image:type', 'image/png'),
          og('image:width', CARD[0]),
          og('image:height', CARD[1]),
          og('image:alt', image.alt),
        ]
      : []),
    tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
  ]
}
