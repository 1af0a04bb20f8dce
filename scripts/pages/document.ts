import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { transform } from 'lightningcss'
import type { Lang } from '../../src/atlas/model'
import { articleWord } from '../../src/i18n/article-words'
import { pageWord } from '../../src/i18n/page-words'
import { provenanceWord } from '../../src/i18n/provenance-words'
import { regionWord } from '../../src/i18n/region-words'
import { say } from '../../src/i18n/ui-words'
import { escapeText as e } from '../../src/render/svg/text'
import type { Colours } from '../../src/scene/model'
import { THEMES } from '../../src/scene/themes'
import { fileOf } from './entry'
import type { Site } from './site'

/** A page as a whole: what is around its content, which is the same for all. */
export interface Page {
  /** Folder of the atlas that it lies in; empty: in none. */
  readonly folder: 'indicator' | 'region' | 'story' | ''
  /** Of the file, without language and ending; `index` for the list. */
  readonly id: string
  readonly lang: Lang
  readonly title: string
  readonly description: string
  /** Elements of the head for this page alone. */
  readonly head: readonly string[]
  /** Content of `main`, as HTML. */
  readonly main: string
  /** Kind of page with a style of its own: a story to be read, which is a hand-out on paper; a region, which is two sheets. */
  readonly kind?: 'article' | 'region'
  /** What runs before anything is painted; it may load scripts of this folder. */
  readonly script?: string
  /** What is put into the page later, whose colours it has, too. */
  readonly later?: string
  /** Colours of its own by name, by day and by night. */
  readonly light: Readonly<Record<string, string>>
  readonly dark: Readonly<Record<string, string>>
}

/** A style as it is sent. @param root folder of the repository */
const styleOf = (root: string, file: string) =>
  transform({ filename: file, code: readFileSync(path.join(root, file)), minify: true }).code.toString()

const STYLE = styleOf(process.cwd(), 'scripts/pages/style.css')
const STYLES = {
  article: styleOf(process.cwd(), 'src/export/article.css'),
  region: ['src/region/strip-picture.css', 'scripts/regions/style.css']
    .map((file) => styleOf(process.cwd(), file))
    .join(''),
}

/** What an element of the head says: names and texts are escaped. */
export const tag = (name: string, attributes: Readonly<Record<string, string | number>>) =>
  `<${name} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${e(String(value))}"`)
    .join(' ')}>`

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64')

/** A page that needs no script, and takes none that does not say so: all it may use besides its text is its own style, and pictures. */
export function documentOf(page: Page, site: Site): string {
  const { id, lang, main, folder, kind } = page
  const other: Lang = lang === 'ko' ? 'en' : 'ko'
  const up = folder ? '../' : ''
  const file = (of: Lang) => `${folder && `${folder}/`}${fileOf(id, of)}.html`
  const list = (of: Page['folder'], name: string) =>
    `<a href="${of === folder ? '' : `${up}${of}/`}${fileOf('index', lang)}.html">${e(name)}</a>`
  const bar = [
    `<a href="${e(`${up || './'}${lang === 'ko' ? '' : `?lang=${lang}`}`)}"><b>${e(say('name', lang))}</b> <span>${e(say('tagline', lang))}</span></a>`,
    `<nav>${list('indicator', pageWord('all', lang))} · ${list('region', regionWord('all', lang))} · ${list('story', articleWord('stories', lang))} · <a href="${up}${fileOf('provenance', lang)}.html">${e(provenanceWord('title', lang))}</a> · <a href="${e(fileOf(id, other))}.html" lang="${other}" hreflang="${other}">${e(pageWord('otherLanguage', lang))}</a></nav>`,
  ].join('')
  const body = `<body><a class="skip" href="#main">${e(pageWord('skip', lang))}</a><header class="bar">${bar}</header><main id="main"${kind ? ` class="${kind}"` : ''}>${main}</main></body>`
  const rules = kind ? STYLE + STYLES[kind] : STYLE
  const style = `${coloursOf(page, rules + body + (page.later ?? ''))}${rules}`
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${hashOf(style)}'`,
    // Pictures of a story lie in its page.
    `img-src 'self'${kind === 'article' ? ' data:' : ''}`,
    ...(page.script ? [`script-src 'self' 'sha256-${hashOf(page.script)}'`] : []),
    // Nothing but such a script connects; who examines the page from within reads robots.txt.
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">`,
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    `<title>${e(page.title)}</title>`,
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    tag('meta', { name: 'description', content: page.description }),
    tag('link', { rel: 'icon', href: `${up}icons/goru.svg`, type: 'image/svg+xml' }),
    // Search engines take whole addresses alone; readers have the other language in the bar.
    ...(site.base === null
      ? []
      : [
          tag('link', { rel: 'canonical', href: site.at(file(lang)) }),
          ...(['ko', 'en'] as const).map((of) =>
            tag('link', { rel: 'alternate', hreflang: of, href: site.at(file(of)) }),
          ),
          tag('link', { rel: 'alternate', hreflang: 'x-default', href: site.at(file('ko')) }),
        ]),
    ...page.head,
    ...(page.script ? [`<script>${page.script}</script>`] : []),
    `<style>${style}</style></head>`,
    body,
    '</html>\n',
  ].join('\n')
}

/** The colours that the page uses, by day and by night; paper is white at night, too. */
function coloursOf({ light, dark }: Page, content: string): string {
  const names = new Set(Array.from(content.matchAll(/var\(--([\w-]+)\)/g), ([, name]) => name))
  const used = (colours: Readonly<Record<string, string>>) =>
    Object.entries(colours)
      .filter(([name]) => names.has(name))
      .map(([name, value]) => `--${name}:${value}`)
      .join(';')
  const theme = (colours: Colours) => ({ ...colours, line: colours.neighbourLine })
  return `:root{${used({ ...theme(THEMES.light), ...light })}}@media screen and (prefers-color-scheme:dark){:root{${used({ ...theme(THEMES.dark), ...dark })}}}`
}
