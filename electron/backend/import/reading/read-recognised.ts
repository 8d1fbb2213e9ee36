import { extractProposal } from "../extract/extract.ts";
import type { Proposal } from "../extract/proposal.ts";
import { withoutFurniture } from "../extract/without-furniture.ts";
import { textReader } from "../readers/text.ts";

/** What recognised text says. It is plain text whatever it looks like: no other reader is asked. */
export async function readRecognised(text: string): Promise<{ proposal: Proposal | null }> {
  const document = await textReader.read({ fileName: "", bytes: Buffer.from(text) });
  return { proposal: extractProposal(withoutFurniture(document)) };
}
