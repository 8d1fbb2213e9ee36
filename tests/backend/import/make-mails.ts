import { burn } from "@kenjiuno/msgreader/lib/Burner.js";

const BASE64_LINE = 76;

/** A mail with a text and attachments, as a mail program sends it. */
export function mailOf(
  text: string,
  attachments: { name: string; type: string; bytes: Uint8Array }[],
): Buffer {
  const parts = [
    'Content-Type: text/plain; charset="iso-8859-1"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n' +
      [...text].map(quoted).join(""),
    ...attachments.map(
      ({ name, type, bytes }) =>
        `Content-Type: ${type}\r\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}\r\n` +
        `Content-Transfer-Encoding: base64\r\n\r\n${wrapped(Buffer.from(bytes).toString("base64"))}`,
    ),
  ];
  const head = [
    "Return-Path: <anna@example.org>",
    "From: =?utf-8?Q?=C3=84nne_M=C3=BCller?= <aenne@example.org>",
    "To: Bernd <bernd@example.org>",
    "Subject: =?iso-8859-1?Q?Einladung_nach_K=F6then?=",
    "Date: Mon, 19 Mar 2018 10:00:00 +0100",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="teil"',
  ];
  return Buffer.from(
    `${head.join("\r\n")}\r\n\r\n${parts.map((part) => `--teil\r\n${part}\r\n`).join("")}--teil--\r\n`,
  );
}

function quoted(letter: string): string {
  const code = letter.charCodeAt(0);
  if (letter === "\n") return "\r\n";
  return code > 126 || letter === "="
    ? `=${code.toString(16).toUpperCase().padStart(2, "0")}`
    : letter;
}

function wrapped(base64: string): string {
  return (base64.match(new RegExp(`.{1,${BASE64_LINE}}`, "g")) ?? []).join("\r\n");
}

const DIRECTORY = 1;
const DOCUMENT = 2;
const ROOT = 5;

/** A message as Outlook saves it: subject, sender, text and one attachment. */
export function msgOf(
  subject: string,
  body: string,
  attachment: { name: string; bytes: Uint8Array },
): Buffer {
  type Entry = Parameters<typeof burn>[0][number];
  const entries: Entry[] = [{ name: "Root Entry", type: ROOT, length: 0, children: [] }];
  const addDocument = (parent: number, name: string, bytes: Uint8Array) => {
    entries[parent]?.children?.push(entries.length);
    entries.push({
      name,
      type: DOCUMENT,
      length: bytes.length,
      binaryProvider: () => Uint8Array.from(bytes),
    });
  };
  const text = (value: string) => Buffer.from(value, "utf16le");
  addDocument(0, "__properties_version1.0", Buffer.alloc(32));
  addDocument(0, "__substg1.0_0037001F", text(subject));
  addDocument(0, "__substg1.0_0C1A001F", text("Änne Müller"));
  addDocument(0, "__substg1.0_1000001F", text(body));
  entries[0]?.children?.push(entries.length);
  const folder = entries.length;
  entries.push({ name: "__attach_version1.0_#00000000", type: DIRECTORY, length: 0, children: [] });
  addDocument(folder, "__properties_version1.0", Buffer.alloc(8));
  addDocument(folder, "__substg1.0_3707001F", text(attachment.name));
  addDocument(folder, "__substg1.0_37010102", attachment.bytes);
  return Buffer.from(burn(entries));
}

export const MHTML = `From: <Saved by Blink>\r
Snapshot-Content-Location: https://example.org/fachtag\r
Subject: Fachtag\r
MIME-Version: 1.0\r
Content-Type: multipart/related; type="text/html"; boundary="b"\r
\r
--b\r
Content-Type: text/html; charset=utf-8\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: https://example.org/fachtag\r
\r
<html><head><title>Fachtag in K=C3=B6then</title></head><body><h1>Wege ins Bu=\r
ch</h1><p>Guten Tag.</p><script>x()</script></body></html>\r
--b\r
Content-Type: image/png\r
Content-Transfer-Encoding: base64\r
Content-Location: https://example.org/a.png\r
\r
AAAA\r
--b--\r
`;

export const CARDS = [
  "BEGIN:VCARD",
  "VERSION:2.1",
  "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;=C4nne;;Dr.;",
  "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Stadt K=C3=B6then;Amt f=C3=BCr =",
  "Bildung",
  "TITLE:Leiterin",
  "TEL;WORK;VOICE:03496 4250",
  "TEL;WORK;FAX:03496 4251",
  "EMAIL;INTERNET:aenne@example.org",
  "ADR;WORK:;;Marktstr. 1;K\xf6then;;06366;Deutschland",
  "END:VCARD",
  "BEGIN:VCARD",
  "VERSION:4.0",
  "KIND:org",
  "FN:Stiftung Seitenwind",
  'TEL;TYPE="voice,work";VALUE=uri:tel:+49-345-1',
  "ADR:;;Am Markt 2;Halle (Saale);;06108;",
  "URL:https://seitenwind.example.org",
  "NOTE:Erste Zeile\\nzweite\\, mit Komma",
  "END:VCARD",
  "BEGIN:VCARD",
  "VERSION:3.0",
  "TEL:1",
  "END:VCARD",
].join("\r\n");

export const CALENDAR = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "BEGIN:VEVENT",
  "SUMMARY:Fachtag „Wege ins Buch“",
  "DTSTART:20180605T080000Z",
  "DTEND:20180605T130000Z",
  "LOCATION:Händelhalle\\, Salzgrafenplatz 1\\, 06108 Halle (Saale)",
  "ORGANIZER;CN=Stiftung Seitenwind:mailto:a@example.org",
  "RRULE:FREQ=DAILY;COUNT=999999999",
  "DESCRIPTION:Ein langer",
  "  Tag.",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "SUMMARY:Bildungswoche",
  "DTSTART;VALUE=DATE:20180611",
  "DTEND;VALUE=DATE:20180616",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "SUMMARY:Ohne Tag",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");

/** An old container with these streams in its root. */
export function burnOle(streams: [name: string, bytes: Uint8Array][]): Buffer {
  const root = {
    name: "Root Entry",
    type: ROOT,
    length: 0,
    children: streams.map((_, at) => at + 1),
  };
  const entries = streams.map(([name, bytes]) => ({
    name,
    type: DOCUMENT,
    length: bytes.length,
    binaryProvider: () => Uint8Array.from(bytes),
  }));
  return Buffer.from(burn([root, ...entries]));
}
