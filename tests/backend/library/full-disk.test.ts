import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { temporaryFolder } from "../store/fresh-database.ts";
import { startChild } from "./child.ts";

/** A mount of one's own: a small disk that nobody else sees. */
const OWN_MOUNTS = ["unshare", "--map-root-user", "--mount"];
const mayMount =
  process.platform === "linux" &&
  spawnSync(OWN_MOUNTS[0] ?? "", [...OWN_MOUNTS.slice(1), "true"]).status === 0;

it.skipIf(!mayMount)(
  "says that the disk is full, keeps what was there, and goes on when there is room",
  async () => {
    const disk = temporaryFolder();
    const mount = `mount -t tmpfs -o size=14m tmpfs '${disk}' && exec "$@"`;
    const command = [...OWN_MOUNTS, "sh", "-c", mount, "sh"];
    const child = startChild("fill-disk.ts", [disk], { command });
    expect(await child.said(8)).toEqual([
      "library/disk-full",
      "library/disk-full",
      "library/disk-full",
      "true",
      "0",
      "well",
      "true",
      "0",
    ]);
  },
);
