import lunr from "lunr";
import { foldWord } from "../../../../shared/text/fold.ts";
import { isPhoneNumber, phoneKey } from "../../../../shared/text/phone-key.ts";
import { FIELDS, type Field } from "../analysis/fields.ts";
import { eachWord } from "../analysis/tokenizer.ts";
import { facetCondition, facetNamed, fieldsNamed } from "./field-names.ts";
import { type OwnField, ownFieldsAt, recordsWith } from "./own-fields.ts";
import type { FacetNode, Presence, QueryNode, WordNode } from "./query-node.ts";

/** What is longer is cut: nobody types it, and the time for an answer must not depend on it. */
const LONGEST_QUERY = 4_000;
const MOST_WORDS = 64;
const DEEPEST_BRACKETS = 8;

const QUOTES = /["„“”«»‟]/;
const SEARCHED_FIELDS = FIELDS.filter((field) => !field.endsWith("Parts"));

/**
 * Reads what somebody typed. Never fails: whatever is no syntax is words. Lunr's own syntax for one
 * word (`schul*`, `kita^2`, `lesepate~1`) is read by Lunr's parser.
 */
export function readQuery(
  text: string,
  typing: boolean,
  ownFields: readonly OwnField[] = [],
): QueryNode[] {
  const asked = isPhoneNumber(text) ? withPhoneKey(text) : text.slice(0, LONGEST_QUERY);
  return new QueryReader(asked, typing, ownFields).read();
}

/** A number as it is kept for finding, beside its parts as they may stand in texts. */
function withPhoneKey(phone: string): string {
  return `${phoneKey(phone)} ${phone.replace(/^\s*(?:\+|00)\d\d/, "")}`;
}

class QueryReader {
  readonly #text: string;
  readonly #typing: boolean;
  readonly #ownFields: readonly OwnField[];
  #at = 0;
  #words = 0;

  constructor(text: string, typing: boolean, ownFields: readonly OwnField[]) {
    this.#text = text;
    this.#typing = typing;
    this.#ownFields = ownFields;
  }

  read(): QueryNode[] {
    const nodes: QueryNode[] = [];
    // A closing bracket without an opening one ends a list early; go on after it.
    while (this.#at < this.#text.length && this.#words < MOST_WORDS) {
      nodes.push(...this.#readList(0));
      this.#at++;
    }
    return nodes;
  }

  /** Nodes up to a closing bracket or the end. */
  #readList(depth: number): QueryNode[] {
    const nodes: QueryNode[] = [];
    let joined: "or" | "and" | null = null;
    let negated = false;
    while (this.#words < MOST_WORDS) {
      this.#skipSpace();
      if (this.#at >= this.#text.length || this.#text[this.#at] === ")") break;
      const operator = this.#readOperator();
      if (operator === "not") negated = true;
      else if (operator) joined = nodes.length > 0 ? operator : null;
      if (operator) continue;
      const read = this.#readOne(depth);
      if (read.length === 0) continue;
      if (negated) for (const node of read) node.presence = "prohibited";
      if (joined === "or") joinAlternatives(nodes, read);
      else {
        if (joined === "and") for (const node of [nodes.at(-1), ...read]) demand(node);
        nodes.push(...read);
      }
      joined = null;
      negated = false;
    }
    return nodes;
  }

  #skipSpace(): void {
    while (/[\s,;]/.test(this.#text[this.#at] ?? "")) this.#at++;
  }

  #readOperator(): "or" | "and" | "not" | null {
    const match = /^(OR|ODER|\|\|?|AND|UND|&&|NOT|NICHT)(?=[\s("„]|$)/.exec(
      this.#text.slice(this.#at, this.#at + 6),
    );
    if (!match) return null;
    // An operator at the very end is a word that is being typed.
    if (this.#at + match[0].length >= this.#text.length && /\w/.test(match[0])) return null;
    this.#at += match[0].length;
    if (/^(OR|ODER|\|)/.test(match[0])) return "or";
    return /^(AND|UND|&)/.test(match[0]) ? "and" : "not";
  }

  /** A word, phrase or bracket with the signs and field before it. */
  #readOne(depth: number): QueryNode[] {
    let presence: Presence = "optional";
    const sign = this.#text[this.#at];
    if ((sign === "+" || sign === "-") && /\S/.test(this.#text[this.#at + 1] ?? " ")) {
      presence = sign === "+" ? "required" : "prohibited";
      this.#at++;
    }
    const name = /^([\p{L}]{2,30}):(?=\S)/u.exec(this.#text.slice(this.#at, this.#at + 32));
    const facet = name ? facetNamed(name[1] as string) : null;
    const fields = name ? fieldsNamed(name[1] as string) : null;
    if (name && facet) {
      this.#at += name[0].length;
      const written = this.#readQuoted() ?? this.#readChunk();
      const accepts = facetCondition(facet, written);
      return [condition({ facet, accepts, written }, presence)];
    }
    const own = fields ? null : ownFieldsAt(this.#text, this.#at, this.#ownFields);
    if (own) {
      this.#at += own.length;
      const written = this.#readQuoted() ?? this.#readChunk();
      const records = recordsWith(own.fields, written);
      return [condition({ facet: "own", accepts: () => false, records, written }, presence)];
    }
    if (name && fields) this.#at += name[0].length;
    const nodes = this.#readOperand(depth, presence, fields);
    // Who names a field narrows down; "or" and "and" between the nodes come afterwards.
    if (fields && presence === "optional") {
      for (const node of nodes) Object.assign(node, { presence: "required", narrows: true });
    }
    return nodes;
  }

  #readOperand(depth: number, presence: Presence, fields: Field[] | null): QueryNode[] {
    const inFields = fields ?? SEARCHED_FIELDS;
    const quoted = this.#readQuoted();
    if (quoted !== null) return this.#phrase(quoted, inFields, presence);
    if (this.#text[this.#at] === "(") return this.#bracket(depth, presence, fields);
    return this.#chunk(this.#readChunk(), inFields, presence);
  }

  #bracket(depth: number, presence: Presence, fields: Field[] | null): QueryNode[] {
    this.#at++;
    if (depth >= DEEPEST_BRACKETS) return [];
    const nodes = this.#readList(depth + 1);
    this.#at++;
    if (fields) restrict(nodes, fields);
    return nodes.length > 0 ? [{ type: "group", nodes, presence }] : [];
  }

  #readQuoted(): string | null {
    if (!QUOTES.test(this.#text[this.#at] ?? "")) return null;
    const start = ++this.#at;
    while (this.#at < this.#text.length && !QUOTES.test(this.#text[this.#at] as string)) this.#at++;
    return this.#text.slice(start, this.#at++);
  }

  #readChunk(): string {
    const start = this.#at;
    while (this.#at < this.#text.length && !/[\s()"„“”«»]/.test(this.#text[this.#at] as string)) {
      this.#at++;
    }
    if (this.#at === start) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  #phrase(text: string, fields: Field[], presence: Presence): QueryNode[] {
    const words: WordNode[] = [];
    for (const group of overlapping(text)) {
      const [word] = group;
      if (word !== undefined) words.push(this.#word(word, fields, "optional"));
    }
    if (words.length > 1) return [{ type: "phrase", words, presence }];
    for (const word of words) word.presence = presence;
    return words;
  }

  #chunk(chunk: string, fields: Field[], presence: Presence): QueryNode[] {
    if (/[*^~]/.test(chunk)) {
      const nodes = this.#lunrSyntax(chunk, fields, presence);
      if (nodes) return nodes;
    }
    // "§ 16i": the sign belongs to the number after it.
    if (/^§+$/.test(chunk)) {
      this.#skipSpace();
      const number = this.#at < this.#text.length ? this.#readChunk().replace(/^§+/, "") : "";
      return number === "" ? [] : this.#chunk(`§${number}`, fields, presence);
    }
    const groups = overlapping(chunk);
    const last = groups.length - 1;
    const unfinished =
      this.#typing && this.#at >= this.#text.length && /[\p{L}\p{N}\p{M}]$/u.test(this.#text);
    return groups.map((group, i) => {
      const nodes = group.map((word) => this.#word(word, fields, presence));
      const [only] = nodes;
      if (unfinished && i === last) for (const node of nodes) node.unfinished = true;
      return nodes.length === 1 && only ? only : { type: "group", nodes, presence };
    });
  }

  #word(term: string, fields: Field[], presence: Presence): WordNode {
    this.#words++;
    const query = new lunr.Query([...fields]);
    query.term(term, {});
    const clause = query.clauses[0] as lunr.Query.Clause;
    return { type: "word", clause, presence, unfinished: false, literal: false };
  }

  /** One word with wildcards, boost or edit distance; null when Lunr does not understand it. */
  #lunrSyntax(chunk: string, fields: Field[], presence: Presence): QueryNode[] | null {
    const query = new lunr.Query([...fields]);
    try {
      const parser = new lunr.QueryParser(chunk.replaceAll(":", " ").replace(/^[-+]+/, ""), query);
      parser.parse();
    } catch (error) {
      if (error instanceof lunr.QueryParseError) return null;
      throw error;
    }
    const nodes: QueryNode[] = [];
    for (const clause of query.clauses) {
      const bare = clause.term.replaceAll("*", "");
      if (!/[\p{L}\p{N}]/u.test(bare)) continue;
      this.#words++;
      if (clause.term.includes("*")) {
        clause.usePipeline = false;
        // lunr-languages takes the umlauts out of wildcards as it does out of stems; here they
        // meet words as written.
        const written =
          query.clauses.length === 1 ? chunk.replace(/^[-+]+|[~^].*$/g, "") : clause.term;
        clause.term = written
          .split("*")
          .map((piece) => foldWord(piece))
          .join("*");
      }
      nodes.push({ type: "word", clause, presence, unfinished: false, literal: false });
    }
    return nodes.length > 0 ? nodes : null;
  }
}

/** What has to be so beside the words, or must not be. */
function condition(
  asked: Pick<FacetNode, "facet" | "accepts" | "written" | "records">,
  presence: Presence,
): FacetNode {
  const isBanned = presence === "prohibited";
  return {
    type: "facet",
    ...asked,
    presence: isBanned ? presence : "required",
    narrows: !isBanned,
  };
}

/** The words of a chunk; those that are readings of the same place ("E-Mail", "EMail") together. */
function overlapping(text: string): string[][] {
  const groups: { words: string[]; end: number }[] = [];
  const found: { word: string; start: number; end: number }[] = [];
  eachWord(text, (word, start, end) => found.push({ word, start, end }));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const { word, start, end } of found) {
    const last = groups.at(-1);
    if (last && start < last.end) last.words.push(word);
    else groups.push({ words: [word], end });
  }
  return groups.map((group) => group.words);
}

/** Makes one group of the last node and its alternatives: one of them is enough. */
function joinAlternatives(nodes: QueryNode[], read: QueryNode[]): void {
  const last = nodes.at(-1);
  if (!last) return;
  const { presence, narrows } = last;
  for (const node of [last, ...read]) if (node.presence === "required") node.presence = "optional";
  if (last.type === "group") {
    last.nodes.push(...read);
    last.presence = presence;
  } else {
    nodes[nodes.length - 1] = {
      type: "group",
      nodes: [last, ...read],
      presence,
      narrows: narrows === true,
    };
  }
}

function demand(node: QueryNode | undefined): void {
  if (node && node.presence === "optional") node.presence = "required";
}

function restrict(nodes: QueryNode[], fields: Field[]): void {
  for (const node of nodes) {
    if (node.type === "group") restrict(node.nodes, fields);
    else if (node.type === "phrase") restrict(node.words, fields);
    else if (node.type === "word") node.clause.fields = fields;
  }
}
