import type { Scene } from '../../scene/model'

/**
 * Keeps in mind how much is seen of each mark and sets only what differs. A mark that has gone stays unseen until it comes
 * back: its picture may still be on the map for a moment when it is no longer in the scene.
 */
export class Seen {
  private readonly known = new Map<string, number>()

  /** @param set must copy what it is given */
  constructor(private readonly set: (id: string, seen: number) => void) {}

  /** A renderer that forgot its states shows every mark whole. */
  reset(): void {
    this.known.clear()
  }

  /** Returns how many were set. */
  show({ marks, fading }: Pick<Scene, 'marks' | 'fading'>): number {
    let count = 0
    for (const { id } of marks) {
      const seen = fading?.get(id) ?? 1
      if (seen === (this.known.get(id) ?? 1)) continue
      this.known.set(id, seen)
      this.set(id, seen)
      count++
    }
    return count
  }
}
