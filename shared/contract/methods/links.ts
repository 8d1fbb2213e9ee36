import { z } from "zod";
import { LinkedRecordSchema, RelationSchema } from "../../domain/link.ts";
import { method } from "../method.ts";

const Link = z.object({ from: z.uuid(), to: z.uuid(), relation: RelationSchema });
/** The links of `from` after the change. */
const Links = z.object({ links: z.array(LinkedRecordSchema) });

export const LINK_METHODS = {
  "links.add": method(Link, Links),
  "links.remove": method(Link, Links),
} as const;
