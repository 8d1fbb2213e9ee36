import { decodeWindows1252 } from "../text-encoding.ts";

/** Code pages of old programs by their number, as the encodings of the web call them. */
const LABELS: Record<number, string> = {
  437: "ibm437",
  850: "ibm850",
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  65001: "utf-8",
};

/** The upper half of code page 850 (and, for German letters, 437), which no decoder knows. */
const CP850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

/** Decodes bytes of a Windows or DOS code page; one nobody knows is taken for windows-1252. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  if (codePage === 1252 || codePage === 0) return decodeWindows1252(bytes);
  if (codePage === 850 || codePage === 437) {
    return Array.from(bytes, (byte) =>
      byte < 128 ? String.fromCharCode(byte) : (CP850[byte - 128] ?? ""),
    ).join("");
  }
  const label =
    LABELS[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : "");
  if (!label) return decodeWindows1252(bytes);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return decodeWindows1252(bytes);
    throw error;
  }
}
