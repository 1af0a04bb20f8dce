/** Digits of a fingerprint: one in 10^14 of another table has the same. */
const DIGITS = 12

/** A page that came over plain http has no `subtle`, whatever its type says. */
const subtleOf = () => (globalThis.crypto as Crypto | undefined)?.subtle
/** Whether the page is allowed to compute one: not over plain http. */
export const canFingerprint = (): boolean => Boolean(subtleOf())

/** The first digits of the SHA-256 of a text; empty where `canFingerprint` says no. */
export async function fingerprintOf(text: string): Promise<string> {
  const subtle = subtleOf()
  if (!subtle) return ''
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, DIGITS)
}
