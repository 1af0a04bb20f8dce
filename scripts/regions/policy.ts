import { regionWord, type RegionWord } from '../../src/i18n/region-words'
import type { Site as PolicySite, Told as Fact } from '../../src/region/sites'
import { escapeText as e } from '../../src/render/svg/text'
import { factOf, placeDate } from '../../src/scene/place-card'
import { inOwn } from '../pages/page'
import { namedSource } from './sources'
import type { Told } from './told'

/** So many places are printed; all are on the page. */
const PRINTED = 8

/** The places of the policy in a region, each with its plan and what came of it. */
export function policyOf(told: Told): string {
  const { atlas, lang, portrait } = told
  const { sites } = portrait
  const word = (of: RegionWord, values = {}) => e(regionWord(of, lang, values))
  const head = `<section class="policy"><h2>${word('policy')}</h2>`
  if (!sites.length) return `${head}<p>${word('noPolicy')}</p></section>`
  const [known, bare] = [true, false].map((told) =>
    sites.filter(({ plan, outcome }) => plan.length + outcome.length > 0 === told),
  ) as [PolicySite[], PolicySite[]]
  const rest = known.length > PRINTED ? word('printedRest', { count: PRINTED, total: known.length }) : ''
  const sources = [...new Set(sites.flatMap(({ place }) => place.record?.sources ?? []))].flatMap(
    (id) => atlas.sources.get(id) ?? [],
  )
  return [
    `${head}<p class="note">${word('policyNote')}</p>`,
    known.length
      ? `<dl class="sites">${known.map((site, i) => siteOf(site, told, i >= PRINTED)).join('')}</dl>`
      : '',
    rest ? `<p class="note paper">${rest}</p>` : '',
    bare.length ? bareOf(bare, told) : '',
    sources.length
      ? `<details><summary>${word('source')} (${sources.length})</summary><ul>${sources.map((source) => `<li>${namedSource(source, lang)}</li>`).join('')}</ul></details>`
      : '',
    '</section>',
  ].join('')
}

const linkTo = ({ place, overlay }: PolicySite, lang: Told['lang']) => {
  const english = lang === 'ko' ? '' : `&lang=${lang}`
  return `<a href="${e(`../?overlays=${overlay.id}&select=${place.id}${english}`)}">${e(place.name[lang])}</a>`
}

/** Of what there is nothing to tell but its name and date, kind by kind. */
function bareOf(sites: readonly PolicySite[], { lang }: Told): string {
  const overlays = [...new Set(sites.map(({ overlay }) => overlay))]
  const items = overlays.map((overlay) => {
    const dates = new Map<string, string[]>()
    for (const site of sites)
      if (site.overlay === overlay) {
        const date = placeDate(site.place, lang)
        dates.set(date, [...(dates.get(date) ?? []), linkTo(site, lang)])
      }
    const named = [...dates].map(([date, names]) => `${names.join(', ')} <small>(${e(date)})</small>`)
    return `<li><b>${e(overlay.name[lang])}</b> ${named.join(' · ')}</li>`
  })
  return `<h3>${e(regionWord('noFacts', lang))}</h3><ul class="bare">${items.join('')}</ul>`
}

function siteOf(site: PolicySite, { lang }: Told, more: boolean): string {
  const { place, overlay, plan, outcome } = site
  const facts = (of: 'plan' | 'outcome', all: readonly Fact[]) =>
    all.length
      ? `<dd><b>${e(regionWord(of, lang))}</b> ${all.map((fact) => factSaid(fact, lang)).join(' · ')}</dd>`
      : ''
  return [
    `<div${more ? ' class="more"' : ''}><dt>${linkTo(site, lang)}</dt>`,
    `<dd>${e(overlay.name[lang])} · ${e(placeDate(place, lang))}</dd>`,
    facts('plan', plan) + facts('outcome', outcome),
    '</div>',
  ].join('')
}

function factSaid({ fact, kind }: Fact, lang: Told['lang']): string {
  const told = factOf(fact, kind, new Map(), lang)
  if (!told) return ''
  const about = [told.date, told.confidence].filter(Boolean).join(', ')
  return `${e(told.label)} ${inOwn(told.value)}${about ? ` <small>(${e(about)})</small>` : ''}`
}
