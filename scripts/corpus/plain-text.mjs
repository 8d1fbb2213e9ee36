/** Every word of the blocks, in reading order. */
export function plainText(blocks) {
  const parts = blocks.map((block) => {
    if (block.type === "list") return block.items.map((item) => `- ${item}`).join("\n");
    if (block.type === "table") {
      return block.rows
        .map((row) => (row.length === 2 ? `${row[0]}: ${row[1]}` : row.filter(Boolean).join("  ")))
        .join("\n");
    }
    return block.text;
  });
  return `${parts.join("\n\n")}\n`;
}
