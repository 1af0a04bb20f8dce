import type { Text } from '../atlas/model'

/** The deeper ways of looking by name and by what each is for: the menu that leads to them. */
export const LENS_WORDS = {
  map: { ko: '지도', en: 'Map' },
  change: { ko: '달라진 만큼', en: 'Change' },
  around: { ko: '앞뒤 비교', en: 'Before and after' },
  beside: { ko: '나란히', en: 'Side by side' },
  balance: { ko: '균형의 잣대', en: 'Measures of balance' },
  tiles: { ko: '공평한 넓이', en: 'Fair area' },
  flows: { ko: '기관 이전', en: 'Relocation' },
  promise: { ko: '약속과 결과', en: 'Promise and outcome' },
} as const satisfies Record<string, Text>
