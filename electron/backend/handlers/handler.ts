import type { BackendEvent } from "../../../shared/contract/backend-events.ts";
import type { MethodTable, OutputOf, ParsedInputOf } from "../../../shared/contract/method.ts";

/** The functions behind a part of the contract; each gets the open library first. */
export type HandlersFor<T extends MethodTable, Library> = {
  [K in keyof T]: (
    library: Library,
    input: ParsedInputOf<T, K>,
  ) => OutputOf<T, K> | Promise<OutputOf<T, K>>;
};

/** Tells every open window. */
export type Emit = (event: BackendEvent) => void;
