import { config } from "zod";

// Zod would compile schemas with `new Function`, which the content security policy forbids: even
// trying is reported as a violation. Imported first, before any schema is used.
config({ jitless: true });
