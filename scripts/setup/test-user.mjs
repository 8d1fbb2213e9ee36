import { chmodSync, mkdirSync } from "node:fs";
import { run, SetupError, say } from "./run.mjs";

const NAME = "fadenwerk-test";
const HOME = "/var/lib/fadenwerk-test";

/**
 * An ordinary user for the end-to-end tests of somebody who is root: Chromium's sandbox does not
 * work as root, and the app is to be tested with its sandbox.
 *
 * @returns {Promise<{name: string, home: string, uid: number, gid: number}>}
 */
export async function ensureTestUser() {
  const known = await run("id", ["-u", NAME]);
  if (known.code !== 0) {
    say(`creating the user ${NAME} for the end-to-end tests`);
    const made = await run("useradd", ["--system", "--create-home", "--home-dir", HOME, NAME]);
    if (made.code !== 0)
      throw new SetupError(`The user ${NAME} could not be created: ${made.output}`);
  }
  mkdirSync(HOME, { recursive: true });
  chmodSync(HOME, 0o755);
  const uid = Number((await run("id", ["-u", NAME])).output);
  const gid = Number((await run("id", ["-g", NAME])).output);
  return { name: NAME, home: HOME, uid, gid };
}
