import { z } from 'zod'

/** What the workstations exchange through. */
export const ExchangeKind = z.enum(['folder', 'database'])
export type ExchangeKind = z.infer<typeof ExchangeKind>

const name = z.string().trim().min(1).max(63)

/** Where the central database of the region is, and who this workstation is to it; without the password. */
export const DatabasePlace = z.object({
  /** Its name as its certificate has it, or its address. */
  server: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}.:_-]{1,253}$/u),
  port: z.int().min(1).max(65_535),
  database: name,
  user: name,
  /** False only where somebody chose it: then the password and everything else can be read on the way. */
  isEncrypted: z.boolean(),
})
export type DatabasePlace = z.infer<typeof DatabasePlace>

/** Who vouches for the server: the certificate (PEM) and the name of the file it came from. */
export const TrustedCentre = z.object({ file: z.string(), pem: z.string() })
export type TrustedCentre = z.infer<typeof TrustedCentre>

/** `kept`: sealed on this computer. `until-end`: known until the program ends. `none`: it has to be asked for. */
export const PasswordState = z.enum(['kept', 'until-end', 'none'])
export type PasswordState = z.infer<typeof PasswordState>

export const DEFAULT_PORT = 5432

/** The place in one line, to be shown and remembered by. */
export function placeName({ server, port, database, user }: DatabasePlace): string {
  return `postgresql://${user}@${server}:${port}/${database}`
}
