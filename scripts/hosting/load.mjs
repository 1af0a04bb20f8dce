import { spawn, spawnSync } from 'node:child_process'

const FILES = { 'the default view': '', 'an embed': 'embed.html', 'a data file': 'data/overview.topo.json' }
const CONNECTIONS = [50, 500]
const SECONDS = 5

/**
 * How many answers a second a host gives, by wrk.
 *
 * @param {string} url of the folder
 * @returns {Promise<string[]>} a line each
 */
export async function loadOf(url) {
  if (spawnSync('wrk', ['--version']).error) return ['wrk is not installed (apt-get install wrk): no load']
  const lines = []
  for (const [what, file] of Object.entries(FILES))
    for (const connections of CONNECTIONS) {
      const said = await wrk(url + file, connections)
      const per = /Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]
      const slow = /99%\s+(\S+)/.exec(said)?.[1]
      const errors = /(Socket errors|Non-2xx)[^\n]*/.exec(said)?.[0]
      lines.push(
        `${what}, ${connections} connections: ${per}/s, 99 % within ${slow}${errors ? `; ${errors}` : ''}`,
      )
    }
  return lines
}

/**
 * @param {string} url
 * @param {number} connections
 * @returns {Promise<string>}
 */
const wrk = (url, connections) =>
  new Promise((resolve) => {
    const options = [`-c${connections}`, '-t2', `-d${SECONDS}s`, '--latency', '-H', 'Accept-Encoding: br']
    const child = spawn('wrk', [...options, url])
    let said = ''
    child.stdout.on('data', (/** @type {Buffer} */ part) => (said += part.toString()))
    child.on('close', () => resolve(said))
  })
