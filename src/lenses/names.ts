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
  clusters: { ko: '무리와 우연', en: 'Pattern or chance' },
  tiles: { ko: '공평한 넓이', en: 'Fair area' },
  height: { ko: '높이', en: 'Height' },
  flows: { ko: '기관 이전', en: 'Relocation' },
  moves: { ko: '누가 어디로', en: 'Who moves where' },
  sameness: { ko: '닮은 산업', en: 'Sameness' },
  promise: { ko: '약속과 결과', en: 'Promise and outcome' },
  world: { ko: '세계', en: 'The world' },
  bars: { ko: '순위 막대', en: 'Ranked bars' },
  contexts: { ko: '전국·이웃과 비교', en: 'Against whom' },
  alike: { ko: '닮은 곳', en: 'Places alike' },
  opening: { ko: '2018년의 약속', en: 'The promise of 2018' },
}

/** What each of them asks, as the gallery puts it. */
export const SHOW_QUESTIONS: Readonly<Record<Show, Text>> = {
  map: { ko: '지금 어디가 높고 낮은가?', en: 'Where is it high or low?' },
  change: { ko: '어디가 얼마나 달라졌나?', en: 'Where has it changed, and how much?' },
  around: { ko: '그해 앞뒤로 무엇이 바뀌었나?', en: 'What changed around that year?' },
  beside: { ko: '두 해, 두 지표는 어떻게 다른가?', en: 'How do two years or figures differ?' },
  balance: { ko: '격차는 커졌나, 줄었나?', en: 'Has the gap grown or narrowed?' },
  pair: { ko: '높은 곳끼리 겹치나?', en: 'Are the same places high in both?' },
  clusters: { ko: '높은 곳은 높은 곳 옆에 있나?', en: 'Do high places lie beside high ones?' },
  tiles: { ko: '작은 곳도 같은 크기라면?', en: 'What if all places were one size?' },
  height: { ko: '얼마나 우뚝한가?', en: 'How high does it tower?' },
  flows: { ko: '공공기관은 어디로 갔나?', en: 'Where did public bodies go?' },
  sameness: { ko: '시·도는 같은 산업을 골랐나?', en: 'Did provinces choose alike?' },
  promise: { ko: '약속은 지켜졌나?', en: 'Were the promises kept?' },
  world: { ko: '어느 나라와 손잡았나?', en: 'Which countries joined in?' },
  bars: { ko: '차례로 세우면?', en: 'And in order?' },
  moves: { ko: '누가 어디로 이사했나?', en: 'Who moved where?' },
  contexts: { ko: '이웃보다 높은가?', en: 'Above its neighbours?' },
  alike: { ko: '우리와 닮은 곳은?', en: 'Who is like us?' },
  opening: { ko: '균형발전은 어떻게 되었나?', en: 'What became of balance?' },
}

/** In what order the gallery lays them out. */
export const SHOW_GROUPS: readonly {
  readonly group: 'form' | 'time' | 'compare' | 'policy'
  readonly ways: readonly Show[]
}[] = [
  { group: 'form', ways: ['map', 'tiles', 'height'] },
  { group: 'time', ways: ['change', 'around', 'balance'] },
  { group: 'compare', ways: ['beside', 'pair', 'clusters', 'bars', 'contexts', 'alike'] },
  { group: 'policy', ways: ['opening', 'promise', 'flows', 'moves', 'sameness', 'world'] },
]
