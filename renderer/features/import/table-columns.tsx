import { makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { TABLE_FIELDS, type TableMapping } from "../../../shared/domain/table-mapping.ts";

/** Rows that are enough to see what a column holds. */
const SHOWN = 8;

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: { borderCollapse: "collapse", minWidth: "100%" },
  cell: {
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "top",
    maxWidth: "260px",
    overflowWrap: "anywhere",
    fontWeight: tokens.fontWeightRegular,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  select: { minWidth: "150px" },
});

/** The first rows, and over each column which field it fills. */
export function TableColumns(props: {
  rows: string[][];
  mapping: TableMapping;
  onChange: (mapping: TableMapping) => void;
}) {
  const { rows, mapping } = props;
  const styles = useStyles();
  const { t } = useTranslation();
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const heading = (column: number) =>
    rows[mapping.headerRow]?.[column] || t("importReview.table.column", { column: column + 1 });
  const body = rows
    .map((cells, index) => ({ row: index + 1, cells }))
    .slice(mapping.headerRow + 1, mapping.headerRow + 1 + SHOWN);
  const choose = (column: number, field: string) => {
    const others = mapping.columns.filter((one) => one.column !== column);
    const next = field === "" ? others : [...others, { column, field }];
    props.onChange({ ...mapping, columns: next.toSorted((a, b) => a.column - b.column) });
  };
  return (
    <section className={styles.scroll} aria-label={t("importReview.table.title")}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => {
              const field = mapping.columns.find((one) => one.column === column)?.field ?? "";
              return (
                <th key={column} scope="col" className={styles.cell}>
                  <div>{heading(column)}</div>
                  <Select
                    size="small"
                    className={styles.select}
                    aria-label={t("importReview.table.fieldOf", { column: heading(column) })}
                    value={field}
                    onChange={(_, data) => choose(column, data.value)}
                  >
                    <option value="">{t("importReview.table.ignore")}</option>
                    {TABLE_FIELDS[mapping.kind].map((name) => (
                      <option key={name} value={name}>
                        {t(`importReview.table.fields.${name}`)}
                      </option>
                    ))}
                  </Select>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {body.map(({ row, cells }) => (
            <tr key={row}>
              {columns.map((column) => {
                const isRead = mapping.columns.some((one) => one.column === column);
                return (
                  <td key={column} className={mergeClasses(styles.cell, !isRead && styles.quiet)}>
                    {cells[column] ?? ""}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
