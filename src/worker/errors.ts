/** The scenario cannot be run: what to tell the user, as it is. */
export class RunRefused extends Error {
  override readonly name = 'RunRefused';
}

/** A worker crashed, hung or was ended. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
}
