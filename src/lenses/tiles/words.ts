import type { Lang, Text } from '../../atlas/model'
import { fill } from '../../i18n/words'

const WORDS = {
  title: { ko: '{title} — 같은 크기의 칸', en: '{title}, in equal tiles' },
  heading: { ko: '공평한 넓이', en: 'Fair area' },
  what: {
    ko: '시·도와 시·군·구마다 같은 크기의 칸 하나. 지도에서는 땅이 넓은 군이 눈을 차지하고 서울의 구는 사라지지만, 여기서는 한 곳이 한 칸입니다. 칸의 자리는 이웃과 방위를 되도록 지키고, 넓이와 거리는 지키지 않습니다.',
    en: 'One tile of the same size for each unit. On the land map wide rural counties take the eye and the districts of Seoul vanish; here each counts once. The tiles keep neighbours and compass directions as well as they can, not areas or distances.',
  },
  alt: { ko: '같은 크기의 칸으로 그린 지도. {alt}', en: 'A map of equal tiles. {alt}' },
  exact: { ko: '얼마나 정확한가', en: 'How exact it is' },
  measure: { ko: '잰 것', en: 'Measured' },
  kept: { ko: '지켜진 몫', en: 'Kept' },
  touching: {
    ko: '땅에서 맞닿은 두 곳이 칸에서도 변이나 모서리로 맞닿음',
    en: 'Neighbours on land whose tiles touch, by a side or a corner',
  },
  side: { ko: '변으로 맞닿음', en: 'Of them by a side' },
  direction: {
    ko: '두 이웃의 방위가 45도 안에서 맞음',
    en: 'Direction between neighbours right within 45 degrees',
  },
  share: { ko: '{percent}% ({count}/{all}쌍)', en: '{percent}% ({count}/{all} pairs)' },
  hidden: {
    ko: '정책의 장소는 땅 위의 자리가 있는 것이라 이 그림에는 그리지 않습니다.',
    en: 'The places of the policy have a site on the land, so they are not drawn here.',
  },
  method: {
    ko: '배치: 넓이를 고르게 한 카토그램(Dorling 1996)에서 시작해 담금질로 칸을 서로 바꾼 것. 한 시·도의 칸은 모두 이어져 있습니다. 섬은 가까운 뭍 쪽에 놓았습니다.',
    en: 'Laid out from a cartogram of equal circles (Dorling 1996), then by exchanging cells under simulated annealing. The tiles of a province all hang together; islands stand towards the nearest land.',
  },
  play: { ko: '땅 지도에서 칸으로', en: 'From land to tiles' },
} as const satisfies Record<string, Text>

/** A word of the tile map. */
export const tileWord = (
  word: keyof typeof WORDS,
  lang: Lang,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(WORDS[word][lang], values)
