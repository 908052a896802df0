/** A failure whose message already says what to do; it is shown without a stack. */
export class Refusal extends Error {}

/** Says one thing to the person at the terminal. On stderr, so that stdout stays for results. */
export const say = (text) => process.stderr.write(`merzim: ${text}\n`)

/**
 * Runs a script's main function and turns its result into the exit code of the process.
 * @param {() => Promise<number | void>} main returns the exit code, 0 when it returns nothing
 */
export async function runScript(main) {
  // Said outright, not left in `process.exitCode`: the packager clears that once it has run in the same process.
  process.exit(await codeOf(main))
}

async function codeOf(main) {
  try {
    return (await main()) ?? 0
  } catch (error) {
    say(error instanceof Refusal ? error.message : (error.stack ?? String(error)))
    return 1
  }
}
