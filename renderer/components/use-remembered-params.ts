import { useCallback, useMemo } from "react";
import type { z } from "zod";
import { readStored, store } from "./stored-layout.ts";

/**
 * What a screen is narrowed to. Its address says it, so that going back finds it; an address that says
 * nothing, as a start and the navigation have it, means: as somebody left it last.
 *
 * @param schema has a usual value for everything
 */
export function useRememberedParams<P extends object>(
  key: string,
  schema: z.ZodType<P>,
  given: Partial<NoInfer<P>>,
): { params: P; remember: (changed: Partial<P>) => void } {
  const params = useMemo(() => {
    const left = Object.keys(given).length === 0 ? readStored(key, schema) : null;
    return left ?? schema.parse(given);
  }, [key, schema, given]);
  // Only what was changed: a link that narrows the screen for once is not remembered with it.
  const remember = useCallback(
    (changed: Partial<P>) =>
      store(key, { ...(readStored(key, schema) ?? schema.parse({})), ...changed }),
    [key, schema],
  );
  return { params, remember };
}
