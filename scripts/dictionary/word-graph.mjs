/**
 * Packs words into a minimal acyclic graph (a DAWG, after Daciuk et al. 2000): words that begin
 * alike share nodes, and so do words that end alike. Each edge is one number of 32 bits:
 *
 *     bits 0–4   letter: a–z = 1–26, ä ö ü = 27–29
 *     bit  5     the last edge of its node
 *     bits 6–7   the use of the word that ends with this edge (0: none ends here)
 *     bits 8–31  index of the first edge of the next node; 0: no further edges
 *
 * The first edge, at index 0, is unused; the edges of the root begin at index 1.
 */
export function packGraph(words) {
  const sorted = [...words.keys()].map((word) => [...word].map(codeOf)).sort(compare);
  const nodes = new Map();
  const root = newNode();
  const path = [root];
  let previous = [];
  for (const codes of sorted) {
    let shared = 0;
    while (shared < previous.length && previous[shared] === codes[shared]) shared++;
    mergeBelow(shared);
    for (let i = shared; i < codes.length; i++) {
      const node = newNode();
      path[i].edges.push({ code: codes[i], use: 0, node });
      path[i + 1] = node;
    }
    path.length = codes.length + 1;
    path[codes.length - 1].edges.at(-1).use = words.get(textOf(codes));
    previous = codes;
  }
  mergeBelow(0);
  return write(root);

  function newNode() {
    return { edges: [], id: 0, at: 0 };
  }

  /** Nodes deeper than `depth` are finished: each becomes the equal node found before, if any. */
  function mergeBelow(depth) {
    for (let i = path.length - 1; i > depth; i--) {
      const node = path[i];
      const key = node.edges.map((e) => `${e.code}.${e.use}.${e.node.id}`).join(" ");
      const equal = nodes.get(key);
      if (equal) path[i - 1].edges.at(-1).node = equal;
      else {
        node.id = nodes.size + 1;
        nodes.set(key, node);
      }
    }
  }
}

function write(root) {
  const order = [];
  let next = 1;
  const place = (node) => {
    if (node.at !== 0 || node.edges.length === 0) return;
    node.at = next;
    next += node.edges.length;
    order.push(node);
  };
  place(root);
  for (let i = 0; i < order.length; i++) for (const edge of order[i].edges) place(edge.node);
  const bytes = Buffer.alloc(next * 4);
  for (const node of order) {
    node.edges.forEach((edge, i) => {
      const last = i === node.edges.length - 1 ? 1 : 0;
      const value = edge.code | (last << 5) | (edge.use << 6) | (edge.node.at << 8);
      bytes.writeUInt32LE(value >>> 0, (node.at + i) * 4);
    });
  }
  return bytes;
}

const UMLAUTS = "äöü";

function codeOf(letter) {
  const umlaut = UMLAUTS.indexOf(letter);
  return umlaut >= 0 ? 27 + umlaut : letter.charCodeAt(0) - 96;
}

function textOf(codes) {
  return codes
    .map((code) => (code > 26 ? UMLAUTS[code - 27] : String.fromCharCode(code + 96)))
    .join("");
}

function compare(a, b) {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}
