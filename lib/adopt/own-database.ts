/**
 * For tests that look at whole tables: a database that no other file writes to. DynamoDB Local keeps one for each access key.
 * Call it at the top of the file, before anything is read.
 */
export function useOwnDatabase(name: string): void {
  process.env.AWS_ACCESS_KEY_ID = `${name}${process.env.VITEST_POOL_ID}x${Date.now().toString(36)}`;
}
