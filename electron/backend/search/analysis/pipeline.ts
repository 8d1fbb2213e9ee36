import lunr from "lunr";
import german from "lunr-languages/lunr.de.js";
import stemmerSupport from "lunr-languages/lunr.stemmer.support.js";
import { foldWord } from "../../../../shared/text/fold.ts";
import { splitCompound } from "./compound-parts.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** Changes whenever the same text would be analysed differently; older indexes are then rebuilt. */
export const ANALYSIS_VERSION = 6;

stemmerSupport(lunr);
german(lunr);
const stemmer = (lunr as unknown as { de: { stemmer: (token: lunr.Token) => lunr.Token } }).de
  .stemmer;

function foldToken(token: lunr.Token): lunr.Token {
  return token.update(foldWord);
}

function dropStopWord(token: lunr.Token): lunr.Token | null {
  const word = token.toString();
  return word === "" || STOP_WORDS.has(word) ? null : token;
}

/** In the fields for parts, a compound gives way to its parts; elsewhere it stays whole. */
function takeCompoundApart(token: lunr.Token): lunr.Token | lunr.Token[] {
  if (!isForParts(token)) return token;
  return splitCompound(token.toString()).map((part) => token.clone(() => part));
}

function isForParts(token: lunr.Token): boolean {
  const { fields } = (token as unknown as { metadata: { fields?: string[] } }).metadata;
  return fields?.[0]?.endsWith("Parts") ?? false;
}

function stem(token: lunr.Token): lunr.Token {
  return stemmer(token);
}

/** The stemmer leaves the s of "Kitas", "Makros", "Menüs", which is how such words form plurals. */
function dropPluralS(token: lunr.Token): lunr.Token {
  return token.update((stemmed) =>
    /^.{3,}[aiou]s$/.test(stemmed) ? stemmed.slice(0, -1) : stemmed,
  );
}

lunr.Pipeline.registerFunction(foldToken, "fadenwerk-fold");
lunr.Pipeline.registerFunction(dropStopWord, "fadenwerk-stop-words");
lunr.Pipeline.registerFunction(takeCompoundApart, "fadenwerk-compound-parts");
lunr.Pipeline.registerFunction(stem, "fadenwerk-stem");
lunr.Pipeline.registerFunction(dropPluralS, "fadenwerk-plural-s");

/** What is done to every word of a text and of a query, as Lunr's own pipeline. */
export function createPipeline(): lunr.Pipeline {
  const pipeline = new lunr.Pipeline();
  pipeline.add(foldToken, dropStopWord, takeCompoundApart, stem, dropPluralS);
  return pipeline;
}
