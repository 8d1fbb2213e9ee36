import {
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from "@fluentui/react-components";
import { RECORD_KINDS, type RecordKind } from "../../shared/domain/record.ts";
import { BRAND, KIND_COLOURS } from "./palette.ts";

/** What a theme has beyond Fluent's own tokens. They become CSS variables like those. */
type OwnTokens = Record<
  `kindGround${Capitalize<RecordKind>}` | `kindInk${Capitalize<RecordKind>}`,
  string
> & {
  pageGround: string;
  markGround: string;
  markInk: string;
  /** Under a row that the mouse is on. */
  hoverGround: string;
  /** Under the chosen line of the navigation, and the text on it. */
  selectedGround: string;
  selectedInk: string;
};

export type AppTheme = Theme & OwnTokens;
export type ThemeName = "light" | "dark" | "contrast";

const FONT = '"Segoe UI Variable Text", "Segoe UI", "Inter Variable", system-ui, sans-serif';

/** Denser than Fluent's default: office screens show lists, not landing pages. */
const DENSITY = { fontFamilyBase: FONT, borderRadiusMedium: "5px", borderRadiusLarge: "8px" };

export const THEMES: Record<ThemeName, AppTheme> = {
  light: {
    ...createLightTheme(BRAND),
    ...DENSITY,
    colorNeutralForeground3: "#575757",
    colorNeutralForeground4: "#616161",
    pageGround: "#f1f3f5",
    hoverGround: "#f5f7f9",
    selectedGround: "#e2e6ea",
    selectedInk: "#1b1b1b",
    markGround: "#ffe9a8",
    markInk: "#242424",
    ...kindTokens("light"),
  },
  dark: {
    ...createDarkTheme(BRAND),
    ...DENSITY,
    colorBrandForeground1: BRAND[120],
    colorBrandForegroundLink: BRAND[120],
    colorBrandForegroundLinkHover: BRAND[130],
    colorNeutralForeground3: "#b8b8b8",
    colorNeutralForeground4: "#adadad",
    colorStatusDangerForeground1: "#ee8f93",
    pageGround: "#1a1c1e",
    hoverGround: "#33363a",
    selectedGround: "#33373b",
    selectedInk: "#ffffff",
    markGround: "#5c4a12",
    markInk: "#fff3cf",
    ...kindTokens("dark"),
  },
  contrast: {
    ...teamsHighContrastTheme,
    ...DENSITY,
    pageGround: "#000000",
    hoverGround: "#2b2b2b",
    selectedGround: "#1aebff",
    selectedInk: "#000000",
    markGround: "#ffff01",
    markInk: "#000000",
    ...kindTokens("contrast"),
  },
};

/** The CSS variable of a token of ours, for makeStyles. */
export function ownToken(name: keyof OwnTokens): string {
  return `var(--${name})`;
}

export function kindGround(kind: RecordKind): string {
  return ownToken(`kindGround${capitalised(kind)}`);
}

export function kindInk(kind: RecordKind): string {
  return ownToken(`kindInk${capitalised(kind)}`);
}

function kindTokens(theme: ThemeName) {
  const tokens: Record<string, string> = {};
  for (const kind of RECORD_KINDS) {
    const [ground, ink] = KIND_COLOURS[theme][kind];
    tokens[`kindGround${capitalised(kind)}`] = ground;
    tokens[`kindInk${capitalised(kind)}`] = ink;
  }
  return tokens as Record<
    `kindGround${Capitalize<RecordKind>}` | `kindInk${Capitalize<RecordKind>}`,
    string
  >;
}

function capitalised<K extends string>(text: K): Capitalize<K> {
  return (text.charAt(0).toUpperCase() + text.slice(1)) as Capitalize<K>;
}
