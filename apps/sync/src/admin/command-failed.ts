/** What a command could not do, told as `{"error":{"code","message"}}`. `details` stand beside them. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';

  constructor(
    readonly code: string,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }
}
