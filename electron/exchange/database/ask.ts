import { z } from 'zod'

import type { DatabaseConnection } from './connection.ts'
import { DatabaseFailure, databaseFailure } from './databaseFailure.ts'

/** The rows of an answer, each checked; failures are told as `DatabaseFailure`. */
export async function ask<T>(
  connection: DatabaseConnection,
  row: z.ZodType<T>,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly T[]> {
  const { rows } = await send(connection, sql, values)
  const parsed = z.array(row).safeParse(rows)
  if (!parsed.success) throw new DatabaseFailure('exchange-db-foreign', 'other columns')
  return parsed.data
}

export async function send(
  connection: DatabaseConnection,
  sql: string,
  values: readonly unknown[],
): ReturnType<DatabaseConnection['query']> {
  try {
    return await connection.query(sql, values)
  } catch (error) {
    throw databaseFailure(error)
  }
}
