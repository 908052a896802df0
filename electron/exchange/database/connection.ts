/** What the target needs of a database: `pg`'s pool in the program, PostgreSQL in WebAssembly in tests. */
export type DatabaseConnection = {
  /** Sends one statement; rows come as they are, for the caller to check. Rejects with the driver's own error. */
  query(
    sql: string,
    values: readonly unknown[],
  ): Promise<{ readonly rows: readonly unknown[]; readonly changed: number }>
}
