import type { ErrorCode } from "../../shared/contract/error-codes.ts";
import { errorSentence } from "../../shared/text/error-sentences.ts";
import { codeOf } from "../client.ts";
import { useLanguage } from "../messages/use-language.ts";

/** Turns a failure, or its code, into the sentence a person reads: what happened, what is safe, what to do. */
export function useErrorText(): (error: unknown | ErrorCode) => string {
  const language = useLanguage();
  return (error) =>
    errorSentence(typeof error === "string" ? (error as ErrorCode) : codeOf(error), language);
}
