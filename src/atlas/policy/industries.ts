import type { Text } from '../model'
import { key, list, oneOf, text } from './field'
import type { PolicyTable } from './table'

/** An industry that a province chose under a scheme. */
export interface ChosenIndustry {
  readonly scheme: string
  readonly province: string
  readonly industry: Text
  readonly sources: readonly string[]
}

export const REGIONAL_INDUSTRIES: PolicyTable<ChosenIndustry> = {
  name: 'regional-industries',
  fields: {
    scheme: key('scheme'),
    province: key('province'),
    industry: text('industry'),
    sources: list('sources'),
  },
}

/** The fields that industries are grouped by. */
export const FIELDS = [
  'bio',
  'energy',
  'mobility',
  'marine',
  'electronics',
  'machinery',
  'materials',
  'food',
  'textile',
  'service',
] as const
export type IndustryFieldId = (typeof FIELDS)[number]

/** The field that we count an industry to, by its Korean name. */
export interface IndustryField {
  readonly industry: string
  readonly field: IndustryFieldId
}

export const INDUSTRY_FIELDS: PolicyTable<IndustryField> = {
  name: 'industry-fields',
  fields: { industry: key('industry_ko'), field: oneOf('field', FIELDS) },
}

/** How complete the list of a province under a scheme is. */
export interface IndustryListState {
  readonly scheme: string
  readonly province: string
  readonly list: 'complete' | 'partial'
}

export const INDUSTRY_LISTS: PolicyTable<IndustryListState> = {
  name: 'industry-lists',
  fields: { scheme: key('scheme'), province: key('province'), list: oneOf('list', ['complete', 'partial']) },
}
