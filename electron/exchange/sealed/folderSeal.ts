import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** What a sealed file is: one cannot be put in the place of another kind. */
export type SealedRole = 'chunk' | 'sign' | 'office' | 'piece'

/** What the office key does for a folder. Keys are derived from it, each for one thing. */
export type FolderSeal = {
  /** A file as it lies there; opens under the very role and name alone. */
  seal(role: SealedRole, name: string, bytes: Uint8Array): Buffer
  /** Null for what is not whole, was sealed otherwise, or lies under another name. */
  open(role: SealedRole, name: string, sealed: Buffer): Buffer | null
  /** A chain hash (16 bytes, hex) as names bear it: who has an event cannot tell whether it is there. */
  hideChainHash(hash: string): string
  showChainHash(hidden: string): string
  /** The same for the SHA-256 of a content; it is only ever compared. */
  hideContentHash(hash: string): string
  /** Tells the right key from a wrong one without telling the key. */
  readonly proof: string
}

/** First bytes of every sealed file; the last one is the format. */
const MAGIC = Buffer.from('MRZSEAL1', 'latin1')
const NONCE_BYTES = 12
const TAG_BYTES = 16
const LEAST = MAGIC.length + NONCE_BYTES + TAG_BYTES

/**
 * AES-256-GCM with a random nonce a file, and names under keys of their own: content hashes as HMAC; chain hashes, which
 * have to be read again out of the names, as one block of AES (they are 16 bytes, and no two events share one).
 */
export function createFolderSeal(key: Uint8Array): FolderSeal {
  const derived = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', key, new Uint8Array(), `merzim office key: ${use}`, 32))
  const files = derived('files')
  const chainHashes = derived('chain hashes')
  const contentHashes = derived('content hashes')

  return {
    seal(role, name, bytes) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', files, nonce).setAAD(boundTo(role, name))
      const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
      return Buffer.concat([MAGIC, nonce, sealed, cipher.getAuthTag()])
    },
    open(role, name, sealed) {
      if (sealed.length < LEAST || !sealed.subarray(0, MAGIC.length).equals(MAGIC)) return null
      const start = MAGIC.length + NONCE_BYTES
      const decipher = createDecipheriv('aes-256-gcm', files, sealed.subarray(MAGIC.length, start))
        .setAAD(boundTo(role, name))
        .setAuthTag(sealed.subarray(-TAG_BYTES))
      try {
        return Buffer.concat([decipher.update(sealed.subarray(start, -TAG_BYTES)), decipher.final()])
      } catch {
        return null
      }
    },
    hideChainHash(hash) {
      const cipher = createCipheriv('aes-256-ecb', chainHashes, null).setAutoPadding(false)
      return cipher.update(hash, 'hex', 'hex') + cipher.final('hex')
    },
    showChainHash(hidden) {
      const decipher = createDecipheriv('aes-256-ecb', chainHashes, null).setAutoPadding(false)
      return decipher.update(hidden, 'hex', 'hex') + decipher.final('hex')
    },
    hideContentHash: (hash) => createHmac('sha256', contentHashes).update(hash, 'hex').digest('hex'),
    proof: derived('proof').toString('hex'),
  }
}

function boundTo(role: SealedRole, name: string): Buffer {
  return Buffer.from(`merzim-exchange-1\n${role}\n${name}`, 'utf8')
}
