import type { CollectionInput } from "../../../../shared/domain/collection.ts";
import type { EventInput } from "../../../../shared/domain/event.ts";
import type { PartnershipInput } from "../../../../shared/domain/partnership.ts";
import type { PersonInput } from "../../../../shared/domain/person.ts";
import type { Address, Venue } from "../../../../shared/domain/place.ts";
import type { Source } from "../../../../shared/domain/record-base.ts";
import type { Reference } from "../../../../shared/domain/reference.ts";
import { RolesEditor } from "../../contacts/roles-editor.tsx";
import { DocumentsControl, isForDocuments } from "../../documents/documents-control.tsx";
import { ProgrammeEditor } from "../../events/programme-editor.tsx";
import { OwnFieldsControl, type OwnValues } from "../../own-fields/own-fields-control.tsx";
import { FundsEditor } from "../../partnerships/funds-editor.tsx";
import { PartnersEditor } from "../../partnerships/partners-editor.tsx";
import { StatusHistoryEditor } from "../../partnerships/status-history-editor.tsx";
import type { FieldSpec } from "../field-spec.ts";
import type { FieldIssues } from "../form-issues.ts";
import { AddressControl, VenueControl } from "./address-control.tsx";
import { CollectionItemsEditor } from "./collection-items-editor.tsx";
import { DateControl } from "./date-control.tsx";
import { ReferenceControl, ReferencesControl } from "./reference-control.tsx";
import { SourceControl } from "./source-control.tsx";
import { TermControl, TermsControl } from "./term-controls.tsx";
import { FlagControl, LinesControl, TextControl } from "./text-control.tsx";

interface Props {
  field: FieldSpec;
  value: unknown;
  issues: FieldIssues;
  onChange: (value: unknown) => void;
  /** Called when the focus leaves the control. */
  onBlur?: () => void;
  required?: boolean;
}

/**
 * The control that edits a field. Values have the shape of the schema's input, except that a date or
 * a number that cannot be read stays there as the text that was typed, for the schema to refuse.
 */
export function FieldControl({ field, value, issues, onChange, onBlur, required }: Props) {
  const shared = { field, issues, onChange, onBlur };
  switch (field.type) {
    case "line":
    case "prose":
    case "mail":
    case "phone":
    case "web":
      return <TextControl {...shared} value={String(value ?? "")} required={required} />;
    case "lines":
      return <LinesControl {...shared} value={(value ?? []) as string[]} />;
    case "flag":
      return <FlagControl {...shared} value={value === true} />;
    case "date":
      return <DateControl {...shared} value={value as string | null} />;
    case "term":
      return <TermControl {...shared} vocabulary={field.vocabulary} value={String(value ?? "")} />;
    case "terms":
      return (
        <TermsControl {...shared} vocabulary={field.vocabulary} value={(value ?? []) as string[]} />
      );
    case "reference":
      return <ReferenceControl {...shared} kinds={field.kinds} value={value as Reference | null} />;
    case "references":
      if (isForDocuments(field.kinds)) {
        return <DocumentsControl {...shared} value={(value ?? []) as Reference[]} />;
      }
      return (
        <ReferencesControl {...shared} kinds={field.kinds} value={(value ?? []) as Reference[]} />
      );
    case "address":
      return <AddressControl {...shared} value={value as Address} />;
    case "venue":
      return <VenueControl {...shared} value={value as Venue} />;
    case "source":
      return <SourceControl {...shared} value={value as Source} />;
    case "programme":
      return <ProgrammeEditor {...shared} value={(value ?? []) as EventInput["programme"]} />;
    case "partners":
      return <PartnersEditor {...shared} value={(value ?? []) as PartnershipInput["partners"]} />;
    case "funds":
      return <FundsEditor {...shared} value={(value ?? []) as PartnershipInput["funds"]} />;
    case "statusHistory":
      return (
        <StatusHistoryEditor
          {...shared}
          value={(value ?? []) as PartnershipInput["statusHistory"]}
        />
      );
    case "roles":
      return <RolesEditor {...shared} value={(value ?? []) as PersonInput["roles"]} />;
    case "items":
      return (
        <CollectionItemsEditor {...shared} value={(value ?? []) as CollectionInput["items"]} />
      );
    case "extra":
      return (
        <OwnFieldsControl
          kind={field.kind}
          values={(value ?? {}) as OwnValues}
          onChange={onChange}
        />
      );
    case "otherDates":
    case "fileSize":
    case "filters":
    case "passageNotes":
      // Read-only fields: views show them, forms leave them out.
      return null;
  }
}
