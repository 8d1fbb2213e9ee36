import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { APPEARANCES, LANGUAGES, type Settings } from "../../../shared/contract/shell-methods.ts";
import { useNotify } from "../../components/notify.tsx";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { SectionCard } from "../../components/section-card.tsx";
import { WatchedFolders } from "../watching/watched-folders.tsx";
import { AboutProgram } from "./about-program.tsx";
import { LibrarySettings } from "./library-settings.tsx";
import { RecognitionSettings } from "./recognition-settings.tsx";
import { useSettings } from "./settings-context.ts";

const useStyles = makeStyles({
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Library, language, appearance, and what the program is. Every choice takes effect at once. */
export function SettingsScreen() {
  const styles = useStyles();
  const { t } = useTranslation();
  const { settings, change } = useSettings();
  const notify = useNotify();
  const set = (changes: Partial<Settings>) => void change(changes).catch(notify.failed);
  return (
    <Page width="text">
      <PageHeader title={t("settings.title")} />
      <LibrarySettings />
      <WatchedFolders />
      <RecognitionSettings />
      <SectionCard title={t("settings.language")}>
        <Field label={t("settings.languageLabel")}>
          <RadioGroup
            layout="horizontal"
            value={settings.language}
            onChange={(_, data) => set({ language: data.value as Settings["language"] })}
          >
            {LANGUAGES.map((language) => (
              <Radio
                key={language}
                value={language}
                // Each language by its own name, read in its own voice.
                label={<span lang={language}>{t(`settings.languages.${language}`)}</span>}
              />
            ))}
          </RadioGroup>
        </Field>
      </SectionCard>
      <SectionCard title={t("settings.appearance")}>
        <Field label={t("settings.appearanceLabel")}>
          <RadioGroup
            layout="horizontal"
            value={settings.appearance}
            onChange={(_, data) => set({ appearance: data.value as Settings["appearance"] })}
          >
            {APPEARANCES.map((appearance) => (
              <Radio
                key={appearance}
                value={appearance}
                label={t(`settings.appearances.${appearance}`)}
              />
            ))}
          </RadioGroup>
        </Field>
        <p className={styles.hint}>{t("settings.zoomHint")}</p>
      </SectionCard>
      <AboutProgram />
    </Page>
  );
}
