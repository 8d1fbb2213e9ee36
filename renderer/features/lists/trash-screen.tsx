import { Page } from "../../components/page.tsx";

export function TrashScreen() {
  return <Page />;
}
