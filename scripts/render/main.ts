import { render } from './run'

process.exitCode = await render(process.argv.slice(2), console)
