import type { Page } from "@playwright/test";

/** Nobody shall need more to get an answer. */
export const MOST_STEPS = 10;

/** Counts what a person does: a click, a choice in a box, a key; a typed word counts once. */
export class Steps {
  count = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async click(role: "link" | "button" | "switch" | "menuitem", name: string | RegExp) {
    this.count += 1;
    await this.page.getByRole(role, { name }).first().click();
  }

  async choose(box: string, option: string) {
    this.count += 1;
    await this.page.getByLabel(box, { exact: true }).first().selectOption({ label: option });
  }

  async type(text: string) {
    this.count += 1;
    await this.page.keyboard.type(text);
  }

  async press(key: string) {
    this.count += 1;
    await this.page.keyboard.press(key);
  }
}
