import type { Secrets } from '../../../electron/platform/secrets.ts'

/** What the system seals for one user: others cannot open it. */
export function secretsOf(user: string): Secrets {
  const mark = `${user}:`
  return {
    isAvailable: () => true,
    seal: (text) => Buffer.from(mark + text).toString('base64'),
    open(sealed) {
      const text = Buffer.from(sealed, 'base64').toString()
      return text.startsWith(mark) ? text.slice(mark.length) : null
    },
  }
}
