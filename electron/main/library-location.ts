import path from "node:path";
import type { Failure } from "../../shared/contract/result.ts";

/**
 * A warning for libraries in places that other programs write to or that lock badly: network
 * shares (UNC paths) and folders that OneDrive synchronises. Nothing is refused.
 */
export function locationWarning(
  libraryPath: string,
  environment: NodeJS.ProcessEnv = process.env,
): Failure | null {
  if (/^[\\/]{2}[^\\/?.]/.test(libraryPath)) {
    return { code: "library/network-drive", detail: "network share" };
  }
  const synchronised = ["OneDrive", "OneDriveCommercial", "OneDriveConsumer"]
    .map((name) => environment[name])
    .filter((folder): folder is string => Boolean(folder));
  return synchronised.some((folder) => isInside(libraryPath, folder))
    ? { code: "library/network-drive", detail: "synchronised folder" }
    : null;
}

function isInside(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return !way.startsWith("..") && !path.isAbsolute(way);
}
