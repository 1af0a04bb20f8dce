import type { Text } from '../atlas/model'

/** The deeper ways of looking by name and by what each is for: the menu that leads to them. */
export const LENS_WORDS = {
  map: { ko: '지도', en: 'Map' },
  change: { ko: '달라진 만큼', en: 'Change' },
  beside: { ko: '나란히 보기', en: 'Side by side' },
  bivariate: { ko: '두 지표 겹쳐 보기', en: 'Two indicators' },
  height: { ko: '높이로 보기', en: 'Height' },
  tiles: { ko: '같은 크기로', en: 'Equal tiles' },
  balance: { ko: '균형의 잣대', en: 'Balance' },
  flows: { ko: '옮겨 간 기관', en: 'Relocations' },
  world: { ko: '해외 협력', en: 'The world' },
  sameness: { ko: '닮은 산업', en: 'Sameness' },
  promise: { ko: '약속과 결과', en: 'Promise and outcome' },
  around: { ko: '한 곳의 앞뒤', en: 'Around a place' },
} as const satisfies Record<string, Text>
