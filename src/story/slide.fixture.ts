import type { ResolvedSlide } from './model'

/** A slide that says and shows nothing yet: tests put in what they are about. */
export const BLANK: ResolvedSlide = {
  id: 'share',
  number: 1,
  view: '',
  plain: false,
  heading: null,
  picture: null,
  beside: null,
  table: false,
  then: [],
  points: false,
  qr: false,
  minutes: null,
  title: [],
  body: [],
  notes: [],
  sources: [],
  standings: [],
}
