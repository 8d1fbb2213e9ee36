import type { contacts as de } from "../de/contacts.ts";

export const contacts: typeof de = {
  fields: {
    phone: "Phone",
    mail: "Mail",
    web: "Web",
    address: "Address",
    notes: "Notes",
  },
  hints: { aliases: "Other spellings and short names; the search finds them too" },
  organisation: {
    fields: {
      name: "Name",
      aliases: "Other names",
      organisationKind: "Kind of organisation",
      seat: "Legal seat",
      parent: "Belongs to",
    },
    sections: { about: "About the organisation", reach: "How to reach it", notes: "Notes" },
    hints: { seat: "Only if it differs from the address" },
  },
  person: {
    fields: {
      name: "Name",
      aliases: "Other names",
      academicTitle: "Title",
      roles: "Roles",
      basis: "Legal basis",
      purpose: "Purpose of keeping",
      reviewOn: "Review on",
    },
    sections: {
      about: "About the person",
      reach: "How to reach them",
      notes: "Notes",
      protection: "Data protection",
    },
    hints: {
      basis: "For example: Art. 6(1)(e) GDPR, or consent of …",
      reviewOn: "On this day somebody checks whether the data is still needed",
    },
  },
  roles: {
    item: "Role {{position}}",
    organisation: "Organisation",
    role: "Role",
    from: "from",
    to: "to",
    add: "Add a role",
    former: "former",
  },
  reach: {
    title: "Whom can I ring?",
    lastContact: "Last contact",
    noContact: "No contact noted yet",
    noPhone: "Neither phone nor mail entered",
  },
};
