const PAGE =
  /^(indicator|region|story|view)\/(?:index|([^/?#]+?))(?:\.(province|municipality))?(\.en)?\.html(?:\?([^#]*))?/

/**
 * Where an address leads without a network, since pages of indicators, regions, stories and links are not kept: to the same
 * figures in the atlas, the same region on its map, the same story told by it. Null: to nothing else.
 * @param address from the folder of the atlas
 */
export function insteadOf(address: string): string | null {
  const [page, folder = '', id, level, english, rest] = PAGE.exec(address) ?? []
  if (!page) return null
  const story = folder === 'story' && id !== undefined
  const query = new URLSearchParams()
  if (id && folder === 'region') {
    query.set('select', id)
    query.set('level', id.length === 2 ? 'province' : 'municipality')
  } else if (id) query.set(folder === 'view' ? 'indicator' : folder, id)
  if (level) query.set('level', level)
  if (english) query.set('lang', 'en')
  if (story) query.set('read', '')
  if (story && new URLSearchParams(rest).has('scroll')) query.set('scroll', '')
  const more = folder === 'view' && rest ? `&${rest}` : ''
  return `./${story ? 'present.html' : ''}?${query.toString()}${more}`
}
