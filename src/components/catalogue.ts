import built from '@generated/aadsts-catalogue/default/built.json';
import data from '@generated/aadsts-catalogue/default/catalogue.json';
import type { AreaPage, Catalogue, ClientPage, DevelopPage, ErrorPage, EvidencePage, FixPage, TreePage } from '../catalogue/read';
import type { Source } from '../sources/learn';

/** The catalogue as pages see it at build. It never reaches the browser. */
export const catalogue: Catalogue = data;

/** The day for which the site is built, YYYY-MM-DD. */
export const builtOn: string = built.day;

function found<T>(item: T | undefined, what: string): T {
  if (!item) throw new Error(`There is no ${what} in the catalogue.`);
  return item;
}

const byId = <T extends { id: string }>(pages: readonly T[]) => new Map(pages.map((page) => [page.id, page]));
const errors = byId(catalogue.errors);
const codes = new Map(catalogue.errors.map((page) => [page.code, page]));
const areas = byId(catalogue.areas);
const fixes = byId(catalogue.fixes);
const trees = byId(catalogue.trees);
const evidence = byId(catalogue.evidence);
const clients = byId(catalogue.clients);
const develop = byId(catalogue.develop);

/** Look-ups by id; each throws if there is no such page, which stops the build. */
export const errorOf = (id: string): ErrorPage => found(errors.get(id), `error ${id}`);
export const codeOf = (code: string): ErrorPage => found(codes.get(code), `code ${code}`);
export const areaOf = (id: string): AreaPage => found(areas.get(id), `area ${id}`);
export const fixOf = (id: string): FixPage => found(fixes.get(id), `fix ${id}`);
export const treeOf = (id: string): TreePage => found(trees.get(id), `tree ${id}`);
export const evidenceOf = (id: string): EvidencePage => found(evidence.get(id), `evidence page ${id}`);
export const clientOf = (id: string): ClientPage => found(clients.get(id), `client ${id}`);
export const developOf = (id: string): DevelopPage => found(develop.get(id), `page for developers ${id}`);
export const sourceOf = (id: string): Source => found(catalogue.sources[id], `source ${id}`);
