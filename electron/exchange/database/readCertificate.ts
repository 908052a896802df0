import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

import type { TrustedCentre } from '@shared/exchange/databasePlace.ts'
import { fail, ok, type Result } from '@shared/core/result.ts'

import type { Desktop } from '../../platform/desktop.ts'

const MOST_BYTES = 1_000_000
const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g

/** Certificates of a file: several in text, or a single one in either form. Keys and whatever else is in it stay out. */
export async function readCertificate(path: string): Promise<Result<TrustedCentre>> {
  try {
    const bytes = await readFile(path)
    if (bytes.length > MOST_BYTES) return NONE
    const texts = bytes.toString('latin1').match(PEM)
    const certificates = (texts ?? [bytes]).map((one) => new X509Certificate(one).toString())
    return ok({ file: basename(path), pem: certificates.join('') })
  } catch {
    return NONE
  }
}

/** Asks for such a file; null when whoever was asked changed his mind. */
export async function askCertificate(
  desktop: Pick<Desktop, 'askOpenPath'>,
): Promise<Result<TrustedCentre | null>> {
  const path = await desktop.askOpenPath([{ name: 'CRT, CER, PEM', extensions: ['crt', 'cer', 'pem'] }])
  return path === null ? ok(null) : readCertificate(path)
}

const NONE = fail('exchange-db-no-certificate', 'no certificate in the file')
