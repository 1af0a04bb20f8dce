import type { Lang, Text } from '../atlas/model'
import { fill } from './words'

const REASONS = {
  'unknown-parameter': { ko: '{parameter}: 모르는 항목', en: '{parameter}: not known' },
  'unknown-value': { ko: '{parameter}={given}: 모르는 값', en: '{parameter}={given}: not known' },
  'not-a-number': { ko: '{parameter}={given}: 수가 아님', en: '{parameter}={given}: not a number' },
  'out-of-range': { ko: '{parameter}={given}: 범위를 벗어남', en: '{parameter}={given}: out of range' },
  'not-available': {
    ko: '{parameter}={given}: 이 지표에 없음',
    en: '{parameter}={given}: this indicator has none',
  },
  repeated: { ko: '{parameter}: 두 번 쓰임', en: '{parameter}: given twice' },
} as const satisfies Record<string, Text>

/** What stands before them. */
export const UNUSED_INTRO: Text = { ko: '주소에서 쓰지 못한 것', en: 'Not used from the address' }

/** What of an address was not used, why, and what is shown instead. */
export const unusedWord = (
  {
    reason,
    parameter,
    given,
    used,
  }: {
    readonly reason: keyof typeof REASONS
    readonly parameter: string
    readonly given: string
    readonly used: string
  },
  lang: Lang,
): string => fill(REASONS[reason][lang], { parameter, given }) + (used && ` → ${used}`)
