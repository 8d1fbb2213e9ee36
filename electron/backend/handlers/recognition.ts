import type { RECOGNITION_METHODS } from "../../../shared/contract/methods/recognition.ts";
import { ExpectedFailure } from "../../../shared/contract/result.ts";
import { countWaitingScans } from "../store/pages.ts";
import { setSetting } from "../store/settings.ts";
import type { HandlersFor } from "./handler.ts";
import type { ImportingLibrary } from "./imports.ts";
import { isRecognitionOn } from "./scan-recogniser.ts";

export const recognitionHandlers: HandlersFor<typeof RECOGNITION_METHODS, ImportingLibrary> = {
  "recognition.get": (library) => stateOf(library),
  "recognition.set": (library, { enabled }) => {
    if (library.readOnly) throw new ExpectedFailure("library/read-only");
    setSetting(library.db, "recogniseScans", enabled ? "on" : "off");
    if (enabled) library.recogniser.start();
    else library.recogniser.stop();
    return stateOf(library);
  },
};

function stateOf({ db, recogniser }: ImportingLibrary) {
  return {
    enabled: isRecognitionOn(db),
    waiting: countWaitingScans(db),
    isRunning: recogniser.isRunning,
  };
}
