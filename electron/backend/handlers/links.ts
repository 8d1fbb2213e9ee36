import type { LINK_METHODS } from "../../../shared/contract/methods/links.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import type { OpenLibrary } from "../library/open-library.ts";
import { addLink, listLinks, removeLink } from "../store/links.ts";
import { requireRecord } from "../store/records.ts";
import type { HandlersFor } from "./handler.ts";
import { changeLibrary } from "./records-write.ts";

export const linkHandlers: HandlersFor<typeof LINK_METHODS, OpenLibrary> = {
  "links.add": (library, { from, to, relation }) => {
    if (from === to) throw new ExpectedFailure("contract/invalid-input", "a link to itself");
    return setLink(library, from, to, () => addLink(library.db, from, to, relation));
  },
  "links.remove": (library, { from, to, relation }) =>
    setLink(library, from, to, () => removeLink(library.db, from, to, relation)),
};

function setLink(library: OpenLibrary, from: string, to: string, change: () => boolean) {
  return changeLibrary(library, (changed) => {
    const ends = [requireRecord(library.db, from), requireRecord(library.db, to)];
    if (change()) for (const end of ends) changed.set(end.id, end.kind);
    return { links: listLinks(library.db, from) };
  });
}
