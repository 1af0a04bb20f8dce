import type { Text } from '../atlas/model'
import type { Show } from '../view/show'

/** The ways of looking as the menu that leads to them names them. */
export const SHOW_NAMES: Readonly<Record<Show, Text>> = {
  map: { ko: '지도', en: 'Map' },
  change: { ko: '달라진 만큼', en: 'Change' },
  around: { ko: '앞뒤 비교', en: 'Before and after' },
  beside: { ko: '나란히', en: 'Side by side' },
  balance: { ko: '균형의 잣대', en: 'Measures of balance' },
  pair: { ko: '두 지표 겹쳐 보기', en: 'Two figures at once' },
  tiles: { ko: '공평한 넓이', en: 'Fair area' },
  height: { ko: '높이', en: 'Height' },
  flows: { ko: '기관 이전', en: 'Relocation' },
  moves: { ko: '누가 어디로', en: 'Who moves where' },
  sameness: { ko: '닮은 산업', en: 'Sameness' },
  promise: { ko: '약속과 결과', en: 'Promise and outcome' },
  world: { ko: '세계', en: 'The world' },
  bars: { ko: '순위 막대', en: 'Ranked bars' },
}
