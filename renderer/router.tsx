import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type SearchSchemaInput,
} from "@tanstack/react-router";
import { z } from "zod";
import { RecordKindSchema } from "../shared/domain/record.ts";
import { SearchFiltersSchema } from "../shared/domain/search.ts";
import { type BoardParams, BoardParamsSchema } from "./features/board/board-params.ts";
import { type MapParams, MapParamsSchema } from "./features/map/map-params.ts";
import { type NetworkParams, NetworkParamsSchema } from "./features/network/network-params.ts";
import { SearchScreen } from "./features/search/search-screen.tsx";
import { CrashScreen, NotFoundScreen } from "./features/shell/crash-screen.tsx";
import { Shell } from "./features/shell/shell.tsx";

/*
 * The search is what every start shows. All other screens are pieces of their own, fetched when they
 * are wanted or in the first quiet moment after the start (`fetchCommonScreens`).
 */
const ListScreen = lazyRouteComponent(
  () => import("./features/lists/list-screen.tsx"),
  "ListScreen",
);
const TrashScreen = lazyRouteComponent(
  () => import("./features/lists/trash-screen.tsx"),
  "TrashScreen",
);
const RecordScreen = lazyRouteComponent(
  () => import("./features/records/record-screen.tsx"),
  "RecordScreen",
);
const EditRecordScreen = lazyRouteComponent(
  () => import("./features/records/edit-record-screen.tsx"),
  "EditRecordScreen",
);
const NewRecordScreen = lazyRouteComponent(
  () => import("./features/records/new-record-screen.tsx"),
  "NewRecordScreen",
);
const ImportScreen = lazyRouteComponent(
  () => import("./features/import/import-screen.tsx"),
  "ImportScreen",
);
const SettingsScreen = lazyRouteComponent(
  () => import("./features/settings/settings-screen.tsx"),
  "SettingsScreen",
);

/** A component that reads its address for a screen; the router fetches the screen before it leaves. */
function reading<P>(screen: { preload?: () => Promise<void> | undefined }, component: P): P {
  return Object.assign(component as object, { preload: () => screen.preload?.() }) as P;
}

function isEmpty(params: object): boolean {
  return Object.keys(params).length === 0;
}

/** Most ways lead to these; they are fetched one after the other while nothing else happens. */
export async function fetchCommonScreens(): Promise<void> {
  for (const screen of [RecordScreen, ListScreen, EditRecordScreen, ImportScreen, SettingsScreen]) {
    await new Promise<unknown>((idle) => requestIdleCallback(idle));
    await screen.preload?.();
  }
}

const root = createRootRoute({
  component: Shell,
  errorComponent: CrashScreen,
  notFoundComponent: NotFoundScreen,
});

const SearchParams = z.object({
  q: z.string().catch("").default(""),
  filters: SearchFiltersSchema.catch({}),
  sort: z.enum(["relevance", "date", "title"]).catch("relevance").default("relevance"),
  /** When a saved search was looked at before: what changed since is marked, as long as it is asked. */
  newSince: z.string().max(40).nullable().catch(null).default(null),
});
export type SearchParams = z.output<typeof SearchParams>;

const search = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: (params: Partial<SearchParams> & SearchSchemaInput): SearchParams =>
    SearchParams.parse(params),
  component: () => <SearchScreen />,
});

const ListParams = z.object({
  text: z.string().catch("").default(""),
  /** Without it, as the list was left last. */
  sort: z.enum(["title", "place", "detail", "date", "updatedAt"]).optional().catch(undefined),
  descending: z.boolean().optional().catch(undefined),
});
type ListParams = z.output<typeof ListParams>;

const list = createRoute({
  getParentRoute: () => root,
  path: "/list/$kind",
  validateSearch: (params: Partial<ListParams> & SearchSchemaInput): ListParams =>
    ListParams.parse(params),
  params: {
    parse: ({ kind }) => ({ kind: RecordKindSchema.parse(kind) }),
    stringify: ({ kind }) => ({ kind }),
  },
  component: reading(ListScreen, function ListOfKind() {
    const { kind } = list.useParams();
    return <ListScreen key={kind} kind={kind} />;
  }),
});

const trash = createRoute({
  getParentRoute: () => root,
  path: "/trash",
  component: TrashScreen,
});

const RecordParams = z.object({
  page: z.number().int().positive().optional().catch(undefined),
  q: z.string().optional().catch(undefined),
});

type RecordParams = { page?: number | undefined; q?: string | undefined };

const record = createRoute({
  getParentRoute: () => root,
  path: "/record/$id",
  validateSearch: (params: RecordParams & SearchSchemaInput): RecordParams =>
    RecordParams.parse(params),
  component: reading(RecordScreen, function RecordById() {
    const { id } = record.useParams();
    const { page, q } = record.useSearch();
    return <RecordScreen key={id} id={id} page={page} query={q} />;
  }),
});

const editRecord = createRoute({
  getParentRoute: () => root,
  path: "/record/$id/edit",
  component: reading(EditRecordScreen, function EditById() {
    const { id } = editRecord.useParams();
    return <EditRecordScreen key={id} id={id} />;
  }),
});

const newRecord = createRoute({
  getParentRoute: () => root,
  path: "/new/$kind",
  params: {
    parse: ({ kind }) => ({ kind: RecordKindSchema.parse(kind) }),
    stringify: ({ kind }) => ({ kind }),
  },
  // The record it was begun from, such as the partnership that a note is about.
  validateSearch: (params: { about?: string | undefined }) =>
    z.object({ about: z.uuid().optional().catch(undefined) }).parse(params),
  component: reading(NewRecordScreen, function NewOfKind() {
    const { kind } = newRecord.useParams();
    const { about } = newRecord.useSearch();
    return <NewRecordScreen key={`${kind} ${about}`} kind={kind} about={about} />;
  }),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: "/import",
  component: reading(ImportScreen, () => <ImportScreen />),
});

const importBatch = createRoute({
  getParentRoute: () => root,
  path: "/import/$batchId",
  component: reading(ImportScreen, function ImportOfBatch() {
    const { batchId } = importBatch.useParams();
    return <ImportScreen key={batchId} batchId={batchId} />;
  }),
});

const TableScreen = lazyRouteComponent(
  () => import("./features/import/table-screen.tsx"),
  "TableScreen",
);
const importTable = createRoute({
  getParentRoute: () => root,
  path: "/import/table/$documentId",
  component: reading(TableScreen, function TableOfDocument() {
    const { documentId } = importTable.useParams();
    return <TableScreen key={documentId} documentId={documentId} />;
  }),
});

const map = createRoute({
  getParentRoute: () => root,
  path: "/map",
  // Without anything, as the map was left last.
  validateSearch: (params: Partial<MapParams> & SearchSchemaInput): Partial<MapParams> =>
    isEmpty(params) ? {} : MapParamsSchema.parse(params),
  component: lazyRouteComponent(() => import("./features/map/map-screen.tsx"), "MapScreen"),
});

const start = createRoute({
  getParentRoute: () => root,
  path: "/start",
  component: lazyRouteComponent(() => import("./features/start/start-screen.tsx"), "StartScreen"),
});

const review = createRoute({
  getParentRoute: () => root,
  path: "/review",
  component: lazyRouteComponent(() => import("./features/start/review-screen.tsx"), "ReviewScreen"),
});

const followUps = createRoute({
  getParentRoute: () => root,
  path: "/follow-ups",
  component: lazyRouteComponent(
    () => import("./features/follow-ups/follow-ups-screen.tsx"),
    "FollowUpsScreen",
  ),
});

const partnerships = createRoute({
  getParentRoute: () => root,
  path: "/partnerships",
  // Without anything, as the board was left last.
  validateSearch: (params: Partial<BoardParams> & SearchSchemaInput): Partial<BoardParams> =>
    isEmpty(params) ? {} : BoardParamsSchema.parse(params),
  component: lazyRouteComponent(
    () => import("./features/board/partnerships-screen.tsx"),
    "PartnershipsScreen",
  ),
});

const NetworkScreen = lazyRouteComponent(
  () => import("./features/network/network-screen.tsx"),
  "NetworkScreen",
);

const network = createRoute({
  getParentRoute: () => root,
  path: "/network/$id",
  validateSearch: (params: Partial<NetworkParams> & SearchSchemaInput): NetworkParams =>
    NetworkParamsSchema.parse(params),
  component: function NetworkAround() {
    const { id } = network.useParams();
    const navigate = network.useNavigate();
    return (
      <NetworkScreen
        key={id}
        id={id}
        params={network.useSearch()}
        onChange={(changed) =>
          void navigate({ replace: true, search: (before) => ({ ...before, ...changed }) })
        }
      />
    );
  },
});

const statistics = createRoute({
  getParentRoute: () => root,
  path: "/statistics",
  component: lazyRouteComponent(
    () => import("./features/statistics/statistics-screen.tsx"),
    "StatisticsScreen",
  ),
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: "/duplicates",
  component: lazyRouteComponent(
    () => import("./features/duplicates/duplicates-screen.tsx"),
    "DuplicatesScreen",
  ),
});

const LazyMerge = lazyRouteComponent(
  () => import("./features/duplicates/merge-screen.tsx"),
  "MergeScreen",
);

const merge = createRoute({
  getParentRoute: () => root,
  path: "/merge/$kept/$other",
  component: function MergeOfTwo() {
    const { kept, other } = merge.useParams();
    return <LazyMerge key={`${kept} ${other}`} kept={kept} other={other} />;
  },
});

const vocabularies = createRoute({
  getParentRoute: () => root,
  path: "/vocabularies",
  component: lazyRouteComponent(
    () => import("./features/vocabularies/vocabularies-screen.tsx"),
    "VocabulariesScreen",
  ),
});

const privacy = createRoute({
  getParentRoute: () => root,
  path: "/privacy",
  component: lazyRouteComponent(
    () => import("./features/privacy/privacy-screen.tsx"),
    "PrivacyScreen",
  ),
});

const LazyDisclosure = lazyRouteComponent(
  () => import("./features/privacy/disclosure-screen.tsx"),
  "DisclosureScreen",
);

const disclosure = createRoute({
  getParentRoute: () => root,
  path: "/privacy/$id",
  component: function DisclosureOfPerson() {
    const { id } = disclosure.useParams();
    return <LazyDisclosure key={id} id={id} />;
  },
});

const help = createRoute({
  getParentRoute: () => root,
  path: "/help",
  component: lazyRouteComponent(() => import("./features/help/help-screen.tsx"), "HelpScreen"),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: "/settings",
  component: SettingsScreen,
});

/** Screens by address. The history lives in memory: the page itself never navigates. */
export const router = createRouter({
  routeTree: root.addChildren([
    search,
    list,
    trash,
    record,
    editRecord,
    newRecord,
    imports,
    importBatch,
    importTable,
    settings,
    help,
    duplicates,
    merge,
    vocabularies,
    privacy,
    disclosure,
    map,
    network,
    statistics,
    start,
    review,
    followUps,
    partnerships,
  ]),
  history: createMemoryHistory({ initialEntries: ["/"] }),
  defaultErrorComponent: CrashScreen,
  defaultPreload: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
