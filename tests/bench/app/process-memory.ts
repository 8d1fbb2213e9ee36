import { readdirSync, readFileSync } from "node:fs";

/** A process and the memory that belongs to it alone, in bytes; null where it may not be read. */
export interface ProcessMemory {
  pid: number;
  /** "main", "renderer", "utility", "gpu-process" … as Chromium names its processes. */
  kind: string;
  bytes: number | null;
}

/** Private memory of a process and everything it started (Linux only). */
export function readProcessTree(root: number): ProcessMemory[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = readIfThere(`/proc/${entry}/stat`);
    // The name before it stands in brackets and may hold anything.
    const parent = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
    if (parent) parents.set(Number(entry), Number(parent));
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return pid === root || (parent !== undefined && parent > 1 && isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow).map((pid) => ({
    pid,
    kind: kindOf(pid, root),
    bytes: privateBytes(pid),
  }));
}

function kindOf(pid: number, root: number): string {
  if (pid === root) return "main";
  const command = readIfThere(`/proc/${pid}/cmdline`) ?? "";
  return /--type=([a-z-]+)/.exec(command)?.[1] ?? "other";
}

function privateBytes(pid: number): number | null {
  const maps = readIfThere(`/proc/${pid}/smaps_rollup`);
  if (maps === null) return null;
  let kilobytes = 0;
  for (const [, size] of maps.matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB/gm)) {
    kilobytes += Number(size);
  }
  return kilobytes * 1024;
}

/** Null when the process has ended meanwhile or belongs to somebody else. */
function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ESRCH" || code === "EACCES") return null;
    throw error;
  }
}
