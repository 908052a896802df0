import { writeSync } from 'node:fs'

import { resealAll } from './sealedDesk.ts'

/** Seals a data folder and says so on stdout, until it is killed. Usage: `<data>`. */
const [, , data = ''] = process.argv
writeSync(1, 'begun\n')
await resealAll(data)
writeSync(1, 'done\n')
