import { z } from "zod";
import { LineSchema } from "./text-field.ts";

/** A postal address; `ags` is the official key (five digits) of the Kreis it lies in. */
export const AddressSchema = z.object({
  street: LineSchema,
  postcode: LineSchema,
  city: LineSchema,
  country: LineSchema,
  ags: z
    .string()
    .regex(/^(\d{5})?$/)
    .default(""),
});

export type Address = z.infer<typeof AddressSchema>;

/** WGS 84 degrees. */
export const PositionSchema = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

export const EMPTY_ADDRESS: Address = { street: "", postcode: "", city: "", country: "", ags: "" };

/** Where an event took place: the house, its address and, if known, its position. */
export const VenueSchema = z.object({
  name: LineSchema,
  address: AddressSchema.default(EMPTY_ADDRESS),
  position: PositionSchema.nullable().default(null),
});

export type Venue = z.infer<typeof VenueSchema>;
