const WINDOW_MS = 60_000;
const MAX_RESTARTS = 4;

/** A process that keeps dying is not started for ever: four times a minute, then it has failed. */
export class RestartPolicy {
  #restarts: number[] = [];

  /** Counts this restart when it is allowed. @param now milliseconds, from any fixed point */
  mayRestart(now = performance.now()): boolean {
    this.#restarts = this.#restarts.filter((at) => now - at < WINDOW_MS);
    if (this.#restarts.length >= MAX_RESTARTS) return false;
    this.#restarts.push(now);
    return true;
  }
}
