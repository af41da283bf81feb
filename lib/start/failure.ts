export type FailureReason =
  | "no-java"
  | "old-java"
  | "port-in-use"
  | "no-disk"
  | "already-running"
  | "died"
  | "environment"
  | "build";

/** Why something could not be started, as one clear sentence for the person at the keyboard. */
export class StartFailure extends Error {
  constructor(
    readonly reason: FailureReason,
    message: string,
  ) {
    super(message);
    this.name = "StartFailure";
  }
}
