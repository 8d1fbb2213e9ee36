import { z } from "zod";

/** A field of one line. */
export const LineSchema = z.string().max(10_000).default("");

/** A field of several paragraphs; line breaks are kept, no markup. */
export const ProseSchema = z.string().max(1_000_000).default("");

/** A list of short texts, such as terms of a vocabulary, as their labels. */
export const LabelsSchema = z.array(z.string().trim().min(1).max(500)).max(1_000).default([]);
