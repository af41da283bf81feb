/** What a list can be written as. Only DynamoDB JSON keeps the type of every value; the others keep every value. */
export const exportFormats = ["csv", "jsonl", "dynamodb"] as const;
export type ExportFormat = (typeof exportFormats)[number];
