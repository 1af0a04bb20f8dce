const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Text made safe for SVG content and attributes. */
export const escapeText = (text: string) => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter)
