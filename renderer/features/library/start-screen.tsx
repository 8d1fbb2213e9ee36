import { Page } from "../../components/page.tsx";

/** What stands in the window while no library is open. */
export function StartScreen() {
  return <Page />;
}
