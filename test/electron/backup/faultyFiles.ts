import { nodeBackupFiles, type BackupFiles } from '../../../electron/backup/backupFiles.ts'

/** `once`: this step fails; `away`: every step from this one on, as when a share goes away. */
export type Fault = { readonly at: number; readonly code: string; readonly lasts: 'once' | 'away' }

export type FaultyFiles = BackupFiles & { readonly steps: () => number }

/** The real disk, which fails at one of the steps that are taken on it. A write that fails has written its first half. */
export function faultyFiles(fault: Fault | null): FaultyFiles {
  let steps = 0
  const fails = (): boolean => {
    steps += 1
    return fault !== null && (fault.lasts === 'once' ? steps === fault.at : steps >= fault.at)
  }
  const error = (): Error => Object.assign(new Error('injected'), { code: fault?.code })
  const guarded =
    <A extends readonly unknown[], R>(action: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (fails()) throw error()
      return action(...args)
    }
  return {
    steps: () => steps,
    list: guarded(nodeBackupFiles.list),
    makeFolder: guarded(nodeBackupFiles.makeFolder),
    flushFolder: guarded(nodeBackupFiles.flushFolder),
    isFolder: guarded(nodeBackupFiles.isFolder),
    removeFolder: guarded(nodeBackupFiles.removeFolder),
    rename: guarded(nodeBackupFiles.rename),
    remove: guarded(nodeBackupFiles.remove),
    pause: async () => undefined,
    create: guarded(async (path) => {
      const file = await nodeBackupFiles.create(path)
      return {
        write: async (bytes, position) => {
          if (!fails()) return file.write(bytes, position)
          await file.write(bytes.subarray(0, bytes.length >> 1), position)
          throw error()
        },
        flush: guarded(() => file.flush()),
        close: () => file.close(),
      }
    }),
    openForReading: guarded(async (path) => {
      const file = await nodeBackupFiles.openForReading(path)
      return file && { ...file, read: guarded((buffer, position) => file.read(buffer, position)) }
    }),
  }
}

/** A disk that says it has written and keeps other bytes: only reading back finds it. */
export function lyingFiles(isSpoilt: (path: string) => boolean): BackupFiles {
  return {
    ...nodeBackupFiles,
    create: async (path) => {
      const file = await nodeBackupFiles.create(path)
      return {
        ...file,
        write: (bytes, position) => {
          const kept = Buffer.from(bytes)
          if (isSpoilt(path)) kept[kept.length - 1] = (kept.at(-1) ?? 0) ^ 1
          return file.write(kept, position)
        },
      }
    },
  }
}
