import { Button, Link } from "@fluentui/react-components";
import { ShieldCheckmark24Regular } from "@fluentui/react-icons/svg/shield-checkmark";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/queries.ts";
import { EmptyState } from "../../components/empty-state.tsx";
import { LoadFailure, Waiting } from "../../components/load-states.tsx";
import { Page } from "../../components/page.tsx";
import { PageHeader } from "../../components/page-header.tsx";
import { RecordLink } from "../../components/record-link.tsx";
import { useRowStyles } from "../../components/row-styles.ts";
import { SectionCard } from "../../components/section-card.tsx";
import { HoldsCard } from "../holds/holds-card.tsx";
import { DraftsCard } from "./drafts-card.tsx";
import { ErasureProtocol } from "./erasure-protocol.tsx";

/** Enough to begin with; the protocol below stays in sight. */
const FIRST = 10;

/** Persons that somebody has to decide about, what is not saved yet, and what was erased. */
export function PrivacyScreen() {
  const { t } = useTranslation();
  return (
    <Page>
      <PageHeader title={t("privacy.title")} below={t("privacy.text")} />
      <Reviews />
      <HoldsCard />
      <DraftsCard />
      <ErasureProtocol />
    </Page>
  );
}

function Reviews() {
  const styles = useRowStyles();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const answer = useBackend("privacy.reviews", {}, { keepPrevious: true });
  const [all, setAll] = useState(false);
  const persons = answer.data?.persons ?? [];
  return (
    <SectionCard title={t("privacy.reviews.title")}>
      {answer.isPending && <Waiting />}
      {answer.error && <LoadFailure error={answer.error} />}
      {answer.data && persons.length === 0 && (
        <EmptyState
          icon={<ShieldCheckmark24Regular aria-hidden />}
          title={t("privacy.reviews.none")}
          text={t("privacy.reviews.noneText")}
        />
      )}
      <ul className={styles.list}>
        {persons
          .slice(0, all ? undefined : FIRST)
          .map(({ id, title, place, basis, purpose, reason }) => (
            <li key={id} className={styles.row}>
              <div className={styles.words}>
                <RecordLink id={id} kind="person">
                  {title}
                </RecordLink>
                <div className={styles.quiet}>
                  {[
                    t(`privacy.reviews.reason.${reason}`),
                    place,
                    basis && t("privacy.reviews.basis", { basis }),
                    purpose && t("privacy.reviews.purpose", { purpose }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </div>
              </div>
              <Button
                size="small"
                aria-label={t("privacy.reviews.decideNamed", { title })}
                onClick={() => void navigate({ to: "/record/$id/edit", params: { id } })}
              >
                {t("privacy.reviews.decide")}
              </Button>
              <Button
                size="small"
                appearance="subtle"
                aria-label={t("privacy.reviews.discloseNamed", { title })}
                onClick={() => void navigate({ to: "/privacy/$id", params: { id } })}
              >
                {t("privacy.reviews.disclose")}
              </Button>
            </li>
          ))}
      </ul>
      {!all && persons.length > FIRST && (
        <Link as="button" onClick={() => setAll(true)}>
          {t("records.view.showAll", { count: persons.length })}
        </Link>
      )}
    </SectionCard>
  );
}
