import { problem, type Problem } from './problem'

/** What each kind of figure is made of; a part with `?` may be left out, the last with `…` may stand several times. */
export const FORMS = {
  value: ['indicator', 'region', 'year'],
  capital: ['indicator', 'year'],
  rest: ['indicator', 'year'],
  share: ['indicator', 'year'],
  sum: ['indicator', 'area', 'from', 'to'],
  change: ['indicator', 'area', 'from', 'to'],
  rank: ['indicator', 'region', 'year'],
  highest: ['indicator', 'level', 'year'],
  lowest: ['indicator', 'level', 'year'],
  count: ['indicator', 'level', 'year', 'compare', 'number'],
  units: ['level'],
  fact: ['fact'],
  partial: ['partial', 'region', 'year'],
  table: ['table', 'column', 'where…'],
  planned: ['overlay'],
  documented: ['overlay', 'year?'],
  place: ['place', 'kind', 'date?'],
  moved: ['from', 'to', 'year', 'last?'],
  gained: ['area', 'year', 'last?'],
} as const satisfies Record<string, readonly string[]>
export type Form = keyof typeof FORMS

/** A figure to be taken from the tables, as `{{form parts… options}}` names it. */
export interface Reference {
  readonly form: Form
  /** In the order of the form; those that may be left out are empty where they are. */
  readonly parts: readonly string[]
  /** Without its unit, without its sign, as a percentage of what was before, a name's figure in place of the name. */
  readonly bare: boolean
  readonly abs: boolean
  readonly percent: boolean
  readonly value: boolean
  /** Decimals in place of the indicator's own; null: its own. */
  readonly digits: number | null
  /** Unit of a cell, which the tables of the policy keep in their column's name; empty: none. */
  readonly suffix: string
  /** As it is written. */
  readonly text: string
}

const FLAGS = ['bare', 'abs', 'percent', 'value'] as const

/** Reads what stands between the braces; or says what is wrong with it. @param line of the text it stands in */
export function readReference(text: string, line: number): Reference | Problem {
  const words = [...text.matchAll(/(?:[^\s"]|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', ''))
  const [name = '', ...rest] = words
  if (!isForm(name)) return problem(line, 'unknownForm', { text: name, known: Object.keys(FORMS).join(', ') })
  const parts: string[] = []
  const flags = new Set<string>()
  let digits: number | null = null
  let suffix = ''
  for (const word of rest) {
    const places = /^digits=([0-4])$/.exec(word)
    if (places) digits = Number(places[1])
    else if (name === 'table' && word.startsWith('suffix=')) suffix = word.slice('suffix='.length)
    else if ((FLAGS as readonly string[]).includes(word) && parts.length >= least(name)) flags.add(word)
    else if (word !== 'absolute') parts.push(word)
  }
  const form = `{{${name} ${FORMS[name].map((part) => part.toUpperCase()).join(' ')}}}`
  if (parts.length < least(name)) return problem(line, 'fewParts', { text, form })
  const many = (FORMS[name] as readonly string[]).some((part) => part.endsWith('…'))
  const extra = many ? [] : parts.slice(FORMS[name].length)
  if (extra.length) return problem(line, 'manyParts', { text, form, rest: extra.join(' ') })
  const has = (flag: (typeof FLAGS)[number]) => flags.has(flag)
  return {
    form: name,
    parts,
    bare: has('bare'),
    abs: has('abs'),
    percent: has('percent'),
    value: has('value'),
    digits,
    suffix,
    text,
  }
}

const isForm = (name: string): name is Form => Object.hasOwn(FORMS, name)

const least = (form: Form) => FORMS[form].filter((part) => !part.endsWith('?')).length
