import { untrack } from 'svelte'
import { decodeParks, parksFile, type Parks } from '../atlas/parks'
import type { Supply } from './supply.svelte'

const provincesOf = (codes: readonly string[]) => [...new Set(codes.map((code) => code.slice(0, 2)))]

/** The industrial parks of municipalities, by province, read when they are asked for. */
export class ParksHere {
  private known: ReadonlyMap<string, Parks> = $state.raw(new Map())

  constructor(private readonly supply: Pick<Supply, 'try' | 'reader'>) {}

  /** Sends for those of all provinces that these municipalities lie in. */
  want(codes: readonly string[]): void {
    // Whoever asks in an effect does not ask again because something is waited for.
    untrack(() => this.bring(codes))
  }

  private bring(codes: readonly string[]): void {
    for (const province of provincesOf(codes)) {
      const file = parksFile(province)
      if (!this.known.has(province))
        void this.supply.try(
          file,
          () => this.supply.reader(file, (value) => decodeParks(value, file)),
          (parks) => {
            this.known = new Map([...this.known, [province, parks]])
          },
        )
    }
  }

  /** Those of these municipalities' provinces; null while one of them is not here. */
  of(codes: readonly string[]): Parks | null {
    const all = provincesOf(codes).map((province) => this.known.get(province))
    const here = all.filter((one) => one !== undefined)
    if (here.length < all.length) return null
    return { sources: here[0]?.sources ?? [], parks: here.flatMap(({ parks }) => parks) }
  }
}
