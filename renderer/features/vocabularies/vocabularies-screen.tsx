import { Tab, TabList } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { OwnFieldsPanel } from "../own-fields/own-fields-panel.tsx";
import { TermsPanel } from "./terms-panel.tsx";

const TABS = ["terms", "fields"] as const;
type TabName = (typeof TABS)[number];

/** The lists that forms choose from, and fields of the user's own. */
export function VocabulariesScreen() {
  const { t } = useTranslation();
  const [tab, setTab] = useState<TabName>("terms");
  return (
    <Page>
      <PageHeader title={t("vocabularies.title")} below={t("vocabularies.text")} />
      <TabList
        selectedValue={tab}
        onTabSelect={(_, data) => setTab(data.value as TabName)}
        style={{ marginBottom: 16 }}
      >
        {TABS.map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls={`panel-${name}`}>
            {t(`vocabularies.tabs.${name}`)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        {tab === "terms" ? <TermsPanel /> : <OwnFieldsPanel />}
      </div>
    </Page>
  );
}
