/** So many regions stand beside each other. */
export const MOST_REGIONS = 4

/** The regions that an embed is asked for, each once; and what of it is none, or one too many. */
export function regionsAsked(query: string): {
  readonly codes: readonly string[]
  readonly unused: readonly string[]
} {
  const asked = new URLSearchParams(query).get('region') ?? ''
  const each = [...new Set(asked.split(',').filter(Boolean))]
  const codes = each.filter((code) => /^\d{2}(\d{3})?$/.test(code)).slice(0, MOST_REGIONS)
  return {
    codes,
    unused: each.filter((code) => !codes.includes(code)).map((code) => `region=${code.slice(0, 40)}`),
  }
}
