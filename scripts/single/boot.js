// The first script of the atlas as one file: unpacks what stands in it and starts it, or says why it cannot. Written so
// that browsers understand it which are too old for the rest.
addEventListener('DOMContentLoaded', () => {
  const packed = document.getElementById('archive')
  const message = document.getElementById('message')
  /** @param {'old' | 'cut' | 'failed'} what @param {string} [reason] */
  const say = (what, reason) => {
    document.documentElement.dataset.map = 'failed'
    if (!message) return
    for (const line of Array.from(message.querySelectorAll('[data-when]')))
      line.toggleAttribute('hidden', line.getAttribute('data-when') !== what)
    if (reason) message.appendChild(document.createElement('p')).textContent = reason
  }
  if (!('DecompressionStream' in window)) return say('old')
  const text = packed && packed.textContent ? packed.textContent : ''
  // A copy that was broken off ends somewhere in here.
  if (!packed || text.length !== Number(packed.dataset.length)) return say('cut')

  /** @param {Uint8Array<ArrayBuffer>} bytes */
  const unpack = (bytes) =>
    new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()
  /** @param {ArrayBuffer} all the length of a list, the list of names and lengths, and the files behind each other */
  const filesIn = (all) => {
    const list = new DataView(all).getUint32(0)
    let from = 4 + list
    /** @type {unknown} */
    const read = JSON.parse(new TextDecoder().decode(new Uint8Array(all, 4, list)))
    return new Map(
      /** @type {[string, number][]} */ (read).map(([name, length]) => {
        from += length
        return [name, new Uint8Array(all, from - length, length)]
      }),
    )
  }
  /** @param {Map<string, Uint8Array<ArrayBuffer>>} files */
  const start = (files) => {
    Object.assign(window, { goru: files })
    packed.remove()
    const script = document.createElement('script')
    script.type = 'module'
    script.onerror = () => say('old')
    script.src = URL.createObjectURL(new Blob([files.get('main.js') || ''], { type: 'text/javascript' }))
    document.body.appendChild(script)
  }
  const letters = atob(text)
  const bytes = new Uint8Array(letters.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i)
  // Its checksum does not hold: the file was changed on its way.
  unpack(bytes)
    .then(filesIn, () => say('cut'))
    .then((files) => files && start(files))
    .catch((/** @type {unknown} */ error) => say('failed', error instanceof Error ? error.message : ''))
})
