import { type ElectronApplication, expect } from "@playwright/test";

/** The name main gives it; see electron/main/backend-process.ts. */
const BACKEND = "Fadenwerk backend";

/** The process id of the running backend, if there is one. */
export function backendProcess(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(
    ({ app: electron }, name) =>
      electron.getAppMetrics().find((metric) => metric.name === name)?.pid,
    BACKEND,
  );
}

/** Kills the backend the hard way and waits until another one has taken its place, or none has. */
export async function killBackend(app: ElectronApplication): Promise<void> {
  const pid = await backendProcess(app);
  if (!pid) throw new Error("No backend is running.");
  process.kill(pid, "SIGKILL");
  await expect.poll(() => backendProcess(app)).not.toBe(pid);
}

/** Holds the backend up while something is done, as a slow disk does. */
export async function whileBackendRests(
  app: ElectronApplication,
  doing: () => Promise<void>,
): Promise<void> {
  const pid = await backendProcess(app);
  if (!pid) throw new Error("No backend is running.");
  process.kill(pid, "SIGSTOP");
  try {
    await doing();
  } finally {
    process.kill(pid, "SIGCONT");
  }
}
