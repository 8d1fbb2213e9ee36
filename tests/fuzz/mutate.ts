import { unzipSync, type Zippable, zipSync } from "fflate";

/** Numbers from 0 up to 1, the same for the same seed. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What has broken programs before: signs of syntax, extreme numbers, other encodings. */
const NASTY = [
  "\0\0\0\0",
  "\xff\xff\xff\xff",
  "-1",
  "99999999999999999999",
  "<![CDATA[",
  "]]>",
  "&#x0;",
  "&#xD800;",
  "<!--",
  "<a>".repeat(300),
  "((((((((((",
  "\\'",
  "{{{{{{{{",
  "}}}}}}}}",
  "=\r\n",
  "\r\n\r\n",
  "--teil",
  "endobj",
  "\u0001",
  '"""',
  ";;;;;;;;;;",
  "%PDF-1.7",
  "PK\x03\x04",
  "\xc3\x28",
];

/** One to four changes of the kinds that transport, disks and mischief make. */
export function mutate(bytes: Uint8Array, random: () => number): Buffer {
  let mutated: Buffer = Buffer.from(bytes);
  const changes = 1 + Math.floor(random() * 4);
  for (let i = 0; i < changes; i++) mutated = change(mutated, random);
  return mutated;
}

function change(bytes: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * (bytes.length + 1));
  const length = 1 + Math.floor(random() ** 3 * Math.min(bytes.length, 5_000));
  switch (Math.floor(random() * 7)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
    case 3: {
      const nasty = Buffer.from(NASTY[Math.floor(random() * NASTY.length)] ?? "", "latin1");
      return Buffer.concat([bytes.subarray(0, at), nasty, bytes.subarray(at)]);
    }
    case 4: {
      const copy = Buffer.from(bytes);
      copy.fill(Math.floor(random() * 256), at, Math.min(at + length, copy.length));
      return copy;
    }
    case 5: {
      const copy = Buffer.from(bytes);
      // A digit for another one: sizes, counts and places.
      const digit = copy.findIndex((byte, index) => index >= at && byte >= 48 && byte <= 57);
      if (digit >= 0) copy[digit] = 48 + Math.floor(random() * 10);
      return copy;
    }
    default: {
      const copy = Buffer.from(bytes);
      for (let flips = 0; flips < 8; flips++) {
        const place = Math.floor(random() * copy.length);
        copy[place] = (copy[place] ?? 0) ^ (1 << Math.floor(random() * 8));
      }
      return copy;
    }
  }
}

/** A sound archive with a damaged part: what reaches the readers behind the archive's checks. */
export function mutateInside(archive: Uint8Array, random: () => number): Buffer {
  const parts = unzipSync(archive);
  const names = Object.keys(parts).filter((name) => !name.endsWith("/"));
  const name = names[Math.floor(random() * names.length)];
  if (name === undefined) return mutate(archive, random);
  const changed: Zippable = {
    ...parts,
    [name]: Uint8Array.from(mutate(parts[name] ?? Buffer.of(), random)),
  };
  if (parts.mimetype) changed.mimetype = [parts.mimetype, { level: 0 }];
  return Buffer.from(zipSync(changed, { level: 1 }));
}
