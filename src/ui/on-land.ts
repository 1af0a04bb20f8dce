import type { Scene } from '../scene/model'
import type { Session } from './session.svelte'

/** Whether what is shown lies where it lies in the country. */
export const onLand = ({ supply }: Session, { view }: Scene): boolean =>
  supply.supplies.lenses.get(view.show)?.shapes === undefined
