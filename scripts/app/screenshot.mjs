// Starts the app, waits until its first screen can be used, takes a picture of it and closes it.
// Usage: node scripts/app/screenshot.mjs <call as JSON> <file.png>
import { mkdirSync } from "node:fs";
import path from "node:path";
import { _electron } from "playwright";

const READY_TIMEOUT_MS = 60_000;
const SETTLE_MS = 700;

const [call, file] = process.argv.slice(2);
const { executable, args, env, cwd } = JSON.parse(call);
// The call was made before there was a display; this program runs on the virtual one.
const { DISPLAY, XAUTHORITY } = process.env;
const app = await _electron.launch({
  executablePath: executable,
  args,
  env: { ...env, ...(DISPLAY && { DISPLAY }), ...(XAUTHORITY && { XAUTHORITY }) },
  cwd,
});
try {
  const page = await app.firstWindow({ timeout: READY_TIMEOUT_MS });
  await page.waitForSelector("html[data-ready=true]", { timeout: READY_TIMEOUT_MS });
  await page.waitForTimeout(SETTLE_MS);
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
} finally {
  await app.close();
}
