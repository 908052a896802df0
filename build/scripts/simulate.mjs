// npm run simulate: offices that work apart in a world where everything fails, each from its seed.
import { install } from './install.mjs'
import { runScript } from './messages.mjs'
import { run } from './processes.mjs'
import { inOut } from './project.mjs'

async function simulate() {
  await install()
  const { bundleSimulation } = await import('./simulationBundle.mjs')
  const program = await bundleSimulation(inOut('simulation'))
  return run(process.execPath, [program, ...process.argv.slice(2)])
}

await runScript(simulate)
