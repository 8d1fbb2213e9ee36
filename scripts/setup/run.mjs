import { spawn } from "node:child_process";

/** One line of what the set-up is doing; standard output belongs to the command itself. */
export function say(line) {
  if (process.env.FADENWERK_QUIET_SETUP !== "1") process.stderr.write(`setup: ${line}\n`);
}

/** A step that cannot be done here; its message is one sentence for the person at the screen. */
export class SetupError extends Error {}

/**
 * Runs a program to its end and collects what it prints.
 *
 * @returns {Promise<{code: number, output: string}>} 127 if the program does not exist
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    const collect = (chunk) => {
      output = (output + chunk).slice(-200_000);
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a program with this one's own streams, so that the person sees it work. */
export function runVisibly(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: "inherit", ...options });
    child.on("error", (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(127);
    });
    child.on("close", (code, signal) => resolve(signal ? 128 : (code ?? 1)));
  });
}
