import "lunr";

/** What Lunr 2.3.9 has and its published types leave out. */
declare module "lunr" {
  interface Pipeline {
    runString(word: string, metadata: Record<string, unknown>): string[];
  }
  /** Reads Lunr's query language into a query; throws QueryParseError. */
  class QueryParser {
    constructor(text: string, query: Query);
    parse(): Query;
  }
}

declare module "lunr-languages/lunr.de.js" {
  const register: (instance: unknown) => void;
  export default register;
}

declare module "lunr-languages/lunr.stemmer.support.js" {
  const register: (instance: unknown) => void;
  export default register;
}
