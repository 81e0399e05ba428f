/** The server in front of the platform answered, and not in the platform's way: what we asked for was not done. */
export class ServerFault extends Error {
  override readonly name = 'ServerFault';
  readonly status: number;

  constructor(status: number) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}
