import { MAP_THEMES } from '../../src/atlas/model'
import { KEYS } from '../../src/view/legal'
import type { Key } from '../../src/view/parameters'

/** What may be asked for besides, and the prerendered picture still has the right colours. */
const BESIDES: readonly Key[] = ['theme']

/** The parameters that ask for another picture than the prerendered one: all of the grammar but those. */
const OTHERS = KEYS.filter((key) => !BESIDES.includes(key))

/**
 * Runs before anything is painted: the theme and the language asked for, and whether another view than the prerendered one is.
 * A map of other figures must not stand under this view's name, not even for a second: its colours stay away.
 */
export const BOOT = `if(location.search)(function(d,q){var t=q.get('theme');if(/^(${MAP_THEMES.join('|')})$/.test(t))d.dataset.theme=t;if(q.get('lang')=='en')d.lang='en';${JSON.stringify(OTHERS)}.some(function(k){return q.has(k)})&&(d.className='other')})(document.documentElement,new URLSearchParams(location.search.replace(/&amp;/g,'&')))`
