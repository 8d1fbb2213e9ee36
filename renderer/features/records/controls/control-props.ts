import type { FieldSpec } from "../field-spec.ts";
import type { FieldIssues } from "../form-issues.ts";

/** What every control of a form gets. `onChange` receives the field's whole new value. */
export interface ControlProps<T> {
  field: Pick<FieldSpec, "label" | "hint" | "name" | "hideLabel">;
  value: T;
  issues: FieldIssues;
  onChange: (value: T) => void;
  onBlur?: () => void;
  required?: boolean;
}
