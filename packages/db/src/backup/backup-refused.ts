/** Why a copy was not made or not taken back; nothing was changed. The code is for programs, the message for operators. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';

  constructor(
    readonly code:
      | 'file_exists'
      | 'file_missing'
      | 'no_database'
      | 'not_a_backup'
      | 'newer_schema'
      | 'target_not_empty'
      | 'servers_running'
      | 'tool_missing',
    message: string,
  ) {
    super(message);
  }
}
