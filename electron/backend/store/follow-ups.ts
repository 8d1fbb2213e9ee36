import type { FollowUp } from "../../../shared/contract/methods/partnerships.ts";
import type { InteractionInput } from "../../../shared/domain/interaction.ts";
import { prepared, type StoreDatabase } from "./database.ts";

interface NoteRow {
  id: string;
  revision: number;
  title: string;
  fields: string;
}

/**
 * Every next step that is not done, the most urgent first.
 *
 * @param today day as YYYY-MM-DD, local time
 */
export function listFollowUps(db: StoreDatabase, today: string): FollowUp[] {
  const sunday = endOfWeek(today);
  return prepared<NoteRow>(
    db,
    `SELECT id, revision, title, fields FROM records
     WHERE kind = 'interaction' AND trashed_at IS NULL
       AND json_extract(fields, '$.followUpOn') IS NOT NULL
       AND json_extract(fields, '$.followUpDone') = 0
     ORDER BY json_extract(fields, '$.followUpOn'), title_key`,
  )
    .all()
    .map((row) => {
      const note = JSON.parse(row.fields) as InteractionInput;
      const dueOn = note.followUpOn ?? "";
      return {
        noteId: row.id,
        revision: row.revision,
        dueOn,
        due: dueClass(dueOn, today, sunday),
        nextStep: note.nextStep,
        noteTitle: row.title,
        partnership: note.partnership,
        participants: note.participants,
      };
    });
}

/** A vague date ("2026-11") is due when its month is over, and not before. */
function dueClass(dueOn: string, today: string, sunday: string): FollowUp["due"] {
  const day = dueOn.slice(0, 10);
  const vagueToday = today.slice(0, day.length);
  if (day.length < 10) return day < vagueToday ? "overdue" : "later";
  if (day < today) return "overdue";
  if (day === today) return "today";
  return day <= sunday ? "thisWeek" : "later";
}

/** The Sunday of the week that `day` lies in; weeks begin on Monday (DIN ISO 8601). */
function endOfWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((7 - date.getUTCDay()) % 7));
  return date.toISOString().slice(0, 10);
}
