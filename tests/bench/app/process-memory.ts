import { readdirSync, readFileSync } from "node:fs";

/** A process and the memory that belongs to it alone, in bytes; null where it may not be read. */
export interface ProcessMemory {
  pid: number;
  /** "main", "renderer", "utility", "gpu-process" … as Chromium names its processes. */
  kind: string;
  bytes: number | null;
  /** Its share of all memory it uses (PSS): shared pages counted once over all processes, in bytes. */
  share: number | null;
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
    ...memoryOf(pid),
  }));
}

function kindOf(pid: number, root: number): string {
  if (pid === root) return "main";
  const command = readIfThere(`/proc/${pid}/cmdline`) ?? "";
  return /--type=([a-z-]+)/.exec(command)?.[1] ?? "other";
}

function memoryOf(pid: number): Pick<ProcessMemory, "bytes" | "share"> {
  const maps = readIfThere(`/proc/${pid}/smaps_rollup`);
  if (maps === null) return { bytes: null, share: null };
  const sum = (lines: RegExp) =>
    [...maps.matchAll(lines)].reduce((total, [, size]) => total + Number(size) * 1024, 0);
  return {
    bytes: sum(/^Private_(?:Clean|Dirty): +(\d+) kB/gm),
    share: sum(/^Pss: +(\d+) kB/gm),
  };
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
