/** The messages that say a height of `px`; our own is always among them. @param id the frame's, as its host named it */
export function heightMessages(px: number, protocol: string | null, id: string): readonly unknown[] {
  const own = { 'goru-height': px }
  if (protocol === 'datawrapper') return [own, { 'datawrapper-height': { [id]: px } }]
  if (protocol === 'pym') return [own, `pymxPYMx${id}xPYMxheightxPYMx${px}`]
  if (protocol === 'amp') return [own, { sentinel: 'amp', type: 'embed-size', height: px }]
  return [own]
}
