import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { transform } from 'lightningcss'
import type { Lang } from '../../src/atlas/model'
import { pageWord } from '../../src/i18n/page-words'
import { say } from '../../src/i18n/words'
import { escapeText as e } from '../../src/render/svg/text'
import type { Colours } from '../../src/scene/model'
import { THEMES } from '../../src/scene/themes'
import { fileOf } from './entry'
import type { Site } from './site'

/** A page as a whole: what is around its content, which is the same for all. */
export interface Page {
  /** Of the file, without language and ending; `index` for the list. */
  readonly id: string
  readonly lang: Lang
  readonly title: string
  readonly description: string
  /** Elements of the head for this page alone. */
  readonly head: readonly string[]
  /** Content of `main`, as HTML. */
  readonly main: string
  /** Colours of its own by name, by day and by night. */
  readonly light: Readonly<Record<string, string>>
  readonly dark: Readonly<Record<string, string>>
}

/** The style of all pages. @param root folder of the repository */
const styleOf = (root: string) =>
  transform({
    filename: 'style.css',
    code: readFileSync(path.join(root, 'scripts/pages/style.css')),
    minify: true,
  }).code.toString()

const STYLE = styleOf(process.cwd())

/** What an element of the head says: names and texts are escaped. */
export const tag = (name: string, attributes: Readonly<Record<string, string | number>>) =>
  `<${name} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${e(String(value))}"`)
    .join(' ')}>`

/** A page that needs no script and takes none: all it may use besides its text is its own style, and pictures. */
export function documentOf(page: Page, site: Site): string {
  const { id, lang, main } = page
  const other: Lang = lang === 'ko' ? 'en' : 'ko'
  const file = (of: Lang) => `indicator/${fileOf(id, of)}.html`
  const bar = [
    `<a href="${e(`../${lang === 'ko' ? '' : `?lang=${lang}`}`)}"><b>${e(say('name', lang))}</b> <span>${e(say('tagline', lang))}</span></a>`,
    `<nav><a href="${fileOf('index', lang)}.html">${e(pageWord('all', lang))}</a> · <a href="${e(fileOf(id, other))}.html" lang="${other}" hreflang="${other}">${e(pageWord('otherLanguage', lang))}</a></nav>`,
  ].join('')
  const body = `<body><header class="bar">${bar}</header><main>${main}</main></body>`
  const style = `${coloursOf(page, body)}${STYLE}`
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    "img-src 'self'",
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
    tag('link', { rel: 'icon', href: '../icons/goru.svg', type: 'image/svg+xml' }),
    ...(site.base === null ? [] : [tag('link', { rel: 'canonical', href: site.at(file(lang)) })]),
    ...(['ko', 'en'] as const).map((of) =>
      tag('link', { rel: 'alternate', hreflang: of, href: site.at(file(of)) }),
    ),
    tag('link', { rel: 'alternate', hreflang: 'x-default', href: site.at(file('ko')) }),
    ...page.head,
    `<style>${style}</style></head>`,
    body,
    '</html>\n',
  ].join('\n')
}

/** The colours that the style or the content uses, by day and by night. */
function coloursOf({ light, dark }: Page, body: string): string {
  const used = (colours: Readonly<Record<string, string>>) =>
    Object.entries(colours)
      .filter(([name]) => `${STYLE}${body}`.includes(`var(--${name})`))
      .map(([name, value]) => `--${name}:${value}`)
      .join(';')
  const theme = (colours: Colours) => ({ ...colours, line: colours.neighbourLine })
  return `:root{${used({ ...theme(THEMES.light), ...light })}}@media (prefers-color-scheme:dark){:root{${used({ ...theme(THEMES.dark), ...dark })}}}`
}
