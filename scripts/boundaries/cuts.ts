/**
 * The law of 2026 cut four municipalities along legal dongs. Each atom that came of it, with the dongs (last
 * three digits of the legal code) that belong to it; `rest` takes what no other atom of the parent names.
 */
export interface Cut {
  readonly parent: string
  readonly atom: string
  readonly dongs: readonly string[] | 'rest'
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => String(first + i))

export const CUTS: readonly Cut[] = [
  // Incheon Jung-gu: the harbour quarter went to Jemulpo-gu (with Dong-gu, 28140), the islands to Yeongjong-gu.
  { parent: '28110', atom: '28110a', dongs: range(101, 144) },
  { parent: '28110', atom: '28110b', dongs: 'rest' },
  // Incheon Seo-gu: Seohae-gu south of the Ara waterway, Geomdan-gu north of it.
  { parent: '28260', atom: '28260a', dongs: 'rest' },
  {
    parent: '28260',
    atom: '28260b',
    dongs: ['101', '102', '113', '114', '115', '117', '118', '119', '120', '121'],
  },
  // Hwaseong: Manse-gu with the coast, Hyohaeng-gu, Byeongjeom-gu (all of Neung-dong, 118), Dongtan-gu.
  { parent: '41590', atom: '41590a', dongs: 'rest' },
  { parent: '41590', atom: '41590b', dongs: ['253', '310', '320', '410', '123', '124'] },
  { parent: '41590', atom: '41590c', dongs: [...range(116, 122), '125', '126'] },
  { parent: '41590', atom: '41590d', dongs: range(127, 139) },
]

export const PARENTS = [...new Set(CUTS.map((cut) => cut.parent))]

/** The atom of a legal dong (8 digits) of a cut municipality. */
export function atomOfDong(dong: string): string | undefined {
  const parts = CUTS.filter((cut) => cut.parent === dong.slice(0, 5))
  const named = parts.find((cut) => cut.dongs !== 'rest' && cut.dongs.includes(dong.slice(5)))
  return (named ?? parts.find((cut) => cut.dongs === 'rest'))?.atom
}
