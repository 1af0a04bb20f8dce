import { parseArgs } from 'node:util'

const USAGE = `Usage: npm start -- [--port N] [--host NAME]

  --port N      the port to serve at, 0 to 65535; when it is taken, the next free one (default 4173, or PORT)
  --host NAME   the address to listen at; 0.0.0.0 for every network of this machine (default 127.0.0.1, or HOST)
  --help        this text`

/**
 * What `npm start` was asked for.
 *
 * @param {readonly string[]} args what stands behind it
 * @param {NodeJS.ProcessEnv} env in which PORT and HOST may stand; an option has the last word
 * @returns {{ help: string } | { port: number, host: string }}
 * @throws when an option is not known or cannot be so: what is wrong, and the usage
 */
export function startOptions(args, env) {
  const values = parsed(args)
  if (values.help) return { help: USAGE }
  // An empty variable is one that is not set.
  const port = values.port ?? (env.PORT || '4173')
  const host = values.host ?? (env.HOST || '127.0.0.1')
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw wrong(`A port is a number up to 65535, not "${port}".`)
  if (!/^[\w.:-]+$/.test(host)) throw wrong(`A host is a name or an address, not "${host}".`)
  return { port: Number(port), host }
}

/** @param {readonly string[]} args */
function parsed(args) {
  try {
    return parseArgs({
      args: [...args],
      options: { port: { type: 'string' }, host: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }).values
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error))
  }
}

/** @param {string} what */
const wrong = (what) => new Error(`${what}\n\n${USAGE}`)
