import path from "node:path";

/**
 * How to start the app from the clone: program, arguments and environment.
 *
 * @param {string} root the clone
 * @param {{electron: {executable: string}, sqliteBinding: string | null}} setup
 */
export function electronCall(root, setup) {
  const args = [root];
  // Chromium's sandbox refuses to start as root; the tests run as an ordinary user, with it.
  if (process.getuid?.() === 0) args.push("--no-sandbox");
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  if (setup.sqliteBinding) env.FADENWERK_SQLITE_BINDING = setup.sqliteBinding;
  return { executable: setup.electron.executable, args, env, cwd: path.resolve(root) };
}
