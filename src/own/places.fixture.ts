import type { OwnPlace } from './places'

/** Where most of the places crowd: longitude, latitude and the beginning of an address. */
const TOWNS = [
  [126.98, 37.55, '서울특별시 강남구'],
  [129.07, 35.17, '부산광역시 해운대구'],
  [128.6, 35.87, '대구광역시 수성구'],
  [126.85, 35.16, '광주광역시 서구'],
  [127.38, 36.35, '대전광역시 유성구'],
  [127.2, 37.3, '경기도 용인시 처인구'],
] as const
const SYLLABLES = [...'가나다라마바사아자차카타파하고노도로모보소오조초코토포호']
const KINDS = ['어린이집', '식당', '도서관', '충전소'] as const

/** So many places as a public list has them, with name and address: most in six towns, some all over the land. The same for the same count. */
export function manyPlaces(count: number): OwnPlace[] {
  let seed = 12345
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647
  const word = (length: number) =>
    Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('')
  return Array.from({ length: count }, (_, i): OwnPlace => {
    const [x, y, town] = TOWNS[Math.floor(random() * TOWNS.length)]!
    const wide = random() < 0.3 ? 2 : 0.25
    const off = () => (random() + random() + random() - 1.5) * wide
    const within = (low: number, value: number, high: number) =>
      Number(Math.min(high, Math.max(low, value)).toFixed(7))
    return {
      name: `${word(5)}${KINDS[i % KINDS.length]}`,
      at: [within(125.2, x + off(), 129.4), within(33.4, y + off(), 38.4)],
      text: `${town} ${word(3)}로 ${Math.floor(random() * 300)} (${word(2)}동)`,
    }
  })
}

/** The same as a table. */
export const manyPlacesCsv = (count: number): string =>
  `이름,위도,경도,주소\n${manyPlaces(count)
    .map(({ name, at, text }) => `${name},${at[1]},${at[0]},${text}`)
    .join('\n')}\n`
