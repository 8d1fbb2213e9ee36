import { describe, expect, it } from "vitest";
import { loadPlaceTable } from "../../../shared/geography/place-table.ts";

const table = await loadPlaceTable();

describe("the offline table of places", () => {
  it("knows all 401 Kreise of the end of 2018, each with a position in Germany", () => {
    expect(table.districts).toHaveLength(401);
    for (const { latitude, longitude } of table.districts) {
      expect(latitude).toBeGreaterThan(47);
      expect(latitude).toBeLessThan(55.2);
      expect(longitude).toBeGreaterThan(5.8);
      expect(longitude).toBeLessThan(15.1);
    }
  });

  it.each(["Halle/Saale", "Halle (Saale)", "Halle"])("finds the Kreis of %s", (city) => {
    expect(table.agsOf({ postcode: "06108", city })).toBe("15002");
    expect(table.place(city, "06108")?.ags).toBe("15002");
  });

  it("tells towns of one name apart by their postcode", () => {
    expect(table.agsOf({ postcode: "15230", city: "Frankfurt" })).toBe("12053");
    expect(table.agsOf({ postcode: "60311", city: "Frankfurt" })).toBe("06412");
  });

  it.each([
    ["63065", "Offenbach am Main", "06413"],
    ["39340", "Haldensleben", "15083"],
    ["01662", "Meißen", "14627"],
    ["02625", "Bautzen", "14625"],
    ["06295", "Lutherstadt Eisleben", "15087"],
  ])(
    "finds the Kreis of %s %s by its neighbours, where the table has none",
    (postcode, city, ags) => {
      expect(table.agsOf({ postcode, city })).toBe(ags);
    },
  );

  it("takes a town by its addition, also where the postcode is that of a post office box", () => {
    expect(table.agsOf({ postcode: "", city: "Frankfurt (Oder)" })).toBe("12053");
    expect(table.agsOf({ postcode: "15203", city: "Frankfurt (Oder)" })).toBe("12053");
    expect(table.agsOf({ postcode: "", city: "Frankfurt" })).toBe("06412");
  });

  it("finds a Kreis by its name, written in full or not", () => {
    expect(table.districtByName("Landkreis Altenburger Land")?.ags).toBe("16077");
    expect(table.districtByName("Altenburger Land")?.ags).toBe("16077");
    expect(table.districtByName("Stadt Leipzig")?.ags).toBe("14713");
    expect(table.districtByName("Landkreis Leipzig")?.ags).toBe("14729");
    expect(table.districtByName("Entenhausen")).toBeNull();
  });

  it("leaves open what it does not know", () => {
    expect(table.agsOf({ postcode: "99999", city: "Entenhausen" })).toBe("");
    expect(table.agsOf({ postcode: "", city: "" })).toBe("");
  });
});
