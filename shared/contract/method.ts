import { z } from "zod";

/** A method of a contract: what goes in, what comes out. Inputs are validated where they arrive. */
export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  input: I;
  output: O;
}

export function method<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): Method<I, O> {
  return { input, output };
}

/** The input of a method that needs none. */
export const Nothing = z.object({}).default({});

export type MethodTable = Record<string, Method>;
/** What a caller may pass: fields with a default may be left out. */
export type InputOf<T extends MethodTable, K extends keyof T> = z.input<T[K]["input"]>;
/** What a handler receives: validated, defaults filled in. */
export type ParsedInputOf<T extends MethodTable, K extends keyof T> = z.output<T[K]["input"]>;
export type OutputOf<T extends MethodTable, K extends keyof T> = z.output<T[K]["output"]>;
