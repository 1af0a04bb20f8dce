import { escapeText as e } from '../render/svg/text'
import { footOf } from './parts'
import type { RegionFile } from './region-file'

/** Address of its page, from the atlas's folder. */
export const pageOf = ({ code, lang }: RegionFile) =>
  `./region/${code}${lang === 'ko' ? '' : `.${lang}`}.html`

/** Title of what is shown. */
export const titleOf = (files: readonly RegionFile[]): string =>
  files.map(({ fullName }) => fullName).join(' · ')

/** One region: what is particular of it, where it lies, some of its figures over the years; the way to its page. */
export const profileOf = (file: RegionFile, unused: readonly string[]): string =>
  [
    `<div class="head"><div><h1>${e(file.fullName)}</h1><p class="answer">${e(file.sentence)}</p></div>${file.locator}</div>`,
    `<ul class="key">${file.key}</ul><ul class="strips">${file.strips}</ul>`,
    `<footer>${footOf(file.lang, file.credit, pageOf(file), [], unused, [])}</footer>`,
  ].join('')
