import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parseLocalDate } from '@shared/time/localDate.ts'

import { writeDemo } from '../../../electron/demo/writeDemo.ts'
import { freshUserData } from './launch.ts'

/**
 * A folder in which the demonstration of many years ago lies, opened as that of 17 March 2026: terms of keeping are over in
 * it.
 */
export async function oldDemo(complaints: number): Promise<string> {
  const userData = await freshUserData()
  const folder = join(userData, 'data')
  await writeDemo(folder, { complaints, seed: 7, today: parseLocalDate('2018-03-20') })
  await writeFile(join(folder, 'demo.json'), JSON.stringify({ demo: true, today: '2026-03-17' }))
  return userData
}
