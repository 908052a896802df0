import { z } from 'zod'

/**
 * Makes the schema library interpret schemas instead of compiling them. The window's content policy forbids code made
 * from strings; without this the library tries it once, and the attempt is reported as a violation.
 */
export function interpretSchemas(): void {
  z.config({ jitless: true })
}
