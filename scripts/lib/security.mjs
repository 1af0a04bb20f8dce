const A_YEAR = 365 * 24 * 3600 * 1000

/**
 * What stands in `.well-known/security.txt` (RFC 9116): where a hole is reported, and until when that holds.
 *
 * @param {string} contact `GORU_CONTACT`: an address of mail (`mailto:`) or of a page (`https:`)
 * @param {Date} now
 * @returns {string}
 */
export function securityText(contact, now) {
  if (!/^(mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/.test(contact))
    throw new Error(
      `GORU_CONTACT is "${contact}"; it takes mailto: and an address, or the https: address of a page.`,
    )
  return [
    `Contact: ${contact}`,
    `Expires: ${new Date(now.getTime() + A_YEAR).toISOString()}`,
    'Preferred-Languages: ko, en',
    '',
  ].join('\n')
}
