import type { Text } from '../model'
import { date, key, list, oneOf, point, text, words } from './field'
import type { PolicyTable } from './table'

/** A programme abroad on record, or the record that none was found. */
export interface OverseasProgramme {
  readonly id: string
  readonly theme: Text
  readonly country: Text
  readonly partner: Text
  /** English name of the place abroad; empty where it is not known. */
  readonly place: string
  readonly abroad: readonly [number, number] | null
  /** Code of the province, `00` for the nation; empty where neither is stated. */
  readonly province: string
  readonly koreanPartner: Text
  readonly at: readonly [number, number] | null
  readonly period: string
  readonly programme: Text
  /** How it compares with what the slide prints. */
  readonly match: 'country-and-theme' | 'later' | 'nearest' | 'analogue' | 'other-country' | 'not-found'
  readonly matchText: Text
  /** Empty = not stated. */
  readonly confidence: 'high' | 'medium' | 'low' | ''
  readonly note: Text
  readonly sources: readonly string[]
}

export const OVERSEAS_COOPERATION: PolicyTable<OverseasProgramme> = {
  name: 'overseas-cooperation',
  fields: {
    id: key('id'),
    theme: text('theme'),
    country: text('country'),
    partner: text('partner'),
    place: words('place_en'),
    abroad: point('foreign_lon', 'foreign_lat'),
    province: words('province'),
    koreanPartner: text('korean_partner'),
    at: point('lon', 'lat'),
    period: date('period'),
    programme: text('programme'),
    match: oneOf('match', [
      'country-and-theme',
      'later',
      'nearest',
      'analogue',
      'other-country',
      'not-found',
    ]),
    matchText: text('match'),
    confidence: oneOf('confidence', ['high', 'medium', 'low', '']),
    note: text('note'),
    sources: list('sources'),
  },
}

/** A theme and a country that the slide of 2018 prints together. */
export interface OverseasPair {
  readonly id: string
  readonly theme: Text
  readonly country: Text
  /** ISO 3166 numeric code of the country. */
  readonly iso: string
  /** Ids of the programmes that belong to it. */
  readonly cooperation: readonly string[]
  readonly sources: readonly string[]
}

export const OVERSEAS_PAIRS: PolicyTable<OverseasPair> = {
  name: 'overseas-pairs',
  fields: {
    id: key('id'),
    theme: text('theme'),
    country: text('country'),
    iso: key('iso'),
    cooperation: list('cooperation'),
    sources: list('sources'),
  },
}
