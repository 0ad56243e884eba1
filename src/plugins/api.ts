import * as z from 'zod';
import { actors, areas, errorActors, kinds, statuses } from '../catalogue/lists';
import type { Catalogue, ErrorPage, FixPage } from '../catalogue/read';
import { allPaths } from '../trees/graph';

const link = z.object({ id: z.string(), title: z.string(), url: z.url() });

/** A code as machines get it. Version 1 only ever gains fields. */
export const codeSchema = z
  .object({
    code: z.string().describe('Digits after AADSTS, or a code of another family with its letters'),
    name: z.string().nullable().describe("Microsoft's symbolic name"),
    title: z.string(),
    summary: z.string(),
    kind: z.enum(kinds),
    area: z.enum(areas),
    actor: z.enum(errorActors),
    status: z.enum(statuses),
    oauth: z.array(z.string()),
    suberrors: z.array(z.string()),
    copies: z
      .array(z.iso.date())
      .describe("Dates of public copies of Microsoft's lookup page, for a code that nothing else is known of"),
    meanings: z.array(z.object({ text: z.string(), says: z.string(), source: link, seen: z.iso.date(), leadsTo: z.url() })),
    aliases: z.array(z.string()),
    related: z.array(z.string()),
    fixes: z.array(z.string()).describe('Ids in fixes.json'),
    tree: z.string().nullable().describe('Id in trees/'),
    start: z.string().nullable().describe('Question of the tree at which the code starts'),
    learn: z.array(link),
    url: z.url(),
    checked: z.iso.date(),
  })
  .meta({ title: 'AADSTS Guide: code' });

export const fixDataSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    cause: z.string(),
    actor: z.enum(actors),
    role: z.string().nullable().describe('Least-privileged role, where one is needed'),
    minutes: z.number().int(),
    firstStep: z.string(),
    evidence: z.array(z.string()),
    learn: z.array(link),
    url: z.url(),
    checked: z.iso.date(),
  })
  .meta({ title: 'AADSTS Guide: fix' });

export const treeDataSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    summary: z.string(),
    start: z.string(),
    questions: z.array(
      z.object({
        id: z.string(),
        ask: z.string(),
        trail: z.string(),
        answers: z.array(z.object({ id: z.string(), label: z.string(), to: z.string().optional(), fix: z.string().optional() })),
      }),
    ),
    fixes: z.array(z.string()).describe('Fixes that the tree can end in'),
    url: z.url(),
    checked: z.iso.date(),
  })
  .meta({ title: 'AADSTS Guide: decision tree' });

/**
 * The files of `/api/v1`, as paths below the output folder and their JSON.
 * @param site the site's address with its base path and a slash at the end.
 */
export function apiFiles(catalogue: Catalogue, site: string): Map<string, string> {
  const absolute = (path: string) => `${site.replace(/\/$/, '')}${path}`;
  const links = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const source = catalogue.sources[id];
      return source ? [{ id, title: source.title, url: source.url }] : [];
    });
  const leadsTo = (target: string) => {
    const [noun, id] = target.split(':');
    return absolute(noun === 'tree' ? `/trees/${id}` : `/fixes/${id}`);
  };
  const code = (page: ErrorPage): z.infer<typeof codeSchema> => ({
    code: page.code,
    name: page.name ?? null,
    title: page.title,
    summary: page.summary,
    kind: page.kind,
    area: page.area,
    actor: page.actor,
    status: page.status,
    oauth: page.oauth,
    suberrors: page.suberrors ?? [],
    copies: page.copies ?? [],
    meanings: (page.meanings ?? []).flatMap((meaning) =>
      links([meaning.source]).map((source) => ({ ...meaning, source, leadsTo: leadsTo(meaning.leadsTo) })),
    ),
    aliases: page.aliases ?? [],
    related: page.related,
    fixes: page.fixes ?? [],
    tree: page.tree ?? null,
    start: page.start ?? null,
    learn: links(page.learn),
    url: absolute(page.path),
    checked: page.checked,
  });
  const fix = (page: FixPage): z.infer<typeof fixDataSchema> => ({
    id: page.id,
    title: page.title,
    cause: page.cause,
    actor: page.actor,
    role: page.role ?? null,
    minutes: page.minutes,
    firstStep: page.steps[0],
    evidence: page.evidence ?? [],
    learn: links(page.learn),
    url: absolute(page.path),
    checked: page.checked,
  });

  const files = new Map<string, unknown>();
  const schemaOf = (schema: z.ZodType, name: string) => {
    files.set(`schemas/${name}.json`, { $id: absolute(`/api/v1/schemas/${name}.json`), ...z.toJSONSchema(schema) });
  };
  schemaOf(codeSchema, 'code');
  schemaOf(z.array(codeSchema).meta({ title: 'AADSTS Guide: codes' }), 'codes');
  schemaOf(z.array(fixDataSchema).meta({ title: 'AADSTS Guide: fixes' }), 'fixes');
  schemaOf(treeDataSchema, 'tree');
  files.set('codes.json', catalogue.errors.map(code));
  for (const page of catalogue.errors) files.set(`codes/${page.code}.json`, code(page));
  files.set('fixes.json', catalogue.fixes.map(fix));
  for (const page of catalogue.trees) {
    const tree: z.infer<typeof treeDataSchema> = {
      id: page.id,
      title: page.title,
      summary: page.summary,
      start: page.graph.start,
      questions: page.graph.questions,
      fixes: [...new Set(allPaths(page.graph).map((path) => path.fix))].sort(),
      url: absolute(page.path),
      checked: page.checked,
    };
    files.set(`trees/${page.id}.json`, tree);
  }
  return new Map([...files].map(([path, data]) => [`api/v1/${path}`, `${JSON.stringify(data)}\n`]));
}
