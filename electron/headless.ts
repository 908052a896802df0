import { runFromProcess } from './headless/runFromProcess.ts'

// The commands for the office's IT, in plain Node: `node headless.js <command>`. The exit code is set, not forced, so
// that a long answer is written to its end.
process.exitCode = await runFromProcess(process.argv.slice(2))
