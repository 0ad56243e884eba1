import * as z from 'zod';
import { actors, areas, errorActors, kinds, statuses } from './lists';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
const date = z.iso.date('a date is a day of the calendar, written YYYY-MM-DD');
const codeNumber = z.string().regex(/^(\d{4,7}|AADB2C\d{5})$/, 'a code is 4 to 7 digits in quotes, or AADB2C and 5 digits');
const symptoms = z.array(z.string().min(2).max(60)).max(12).optional();
const learn = z.array(slug).min(1).max(6);

/** Something that changed for readers of a page. */
export const changeSchema = z.strictObject({
  /** The day of the change. */
  date,
  /** What is different now, in one or two plain sentences. */
  says: z.string().min(10).max(200),
});

/** What changed for readers, newest first: one entry a day, for the page and for the feed of changes. */
const changes = z
  .array(changeSchema)
  .min(1)
  .max(12)
  .refine((all) => all.every(({ date }, index) => index === 0 || date < (all[index - 1]?.date ?? '')), {
    message: 'changes go from the newest day to the oldest, with one entry a day',
  })
  .optional();

/** One of several meanings that sources give to a number. */
export const meaningSchema = z.strictObject({
  /** What stands after the number on the wire, shortened. */
  text: z.string().min(5).max(120),
  /** What that means, in our own words. */
  says: z.string().min(10).max(240),
  /** Which source says so: an id in src/sources/learn.tsv. */
  source: slug,
  /** The date of the source that was read, or of the copy of it. */
  seen: date,
  /** Where a reader with this text goes on: `tree:<id>` or `fix:<id>`. */
  leadsTo: z.string().regex(/^(tree|fix):[a-z0-9-]+$/, 'leadsTo is tree:<id> or fix:<id>'),
});

/** Front matter of docs/errors/<code>.mdx. */
export const errorSchema = z.strictObject({
  /** The digits after AADSTS, quoted; `AADB2C90077` for the Azure AD B2C family. */
  code: codeNumber,
  /** Microsoft's symbolic name, left out where there is none. */
  name: z
    .string()
    .regex(/^[A-Z]\w+$/, 'a symbolic name is one word')
    .optional(),
  /** Page title: `AADSTS<code>: <name or a few plain words>`. */
  title: z.string().min(12).max(90),
  /** What happened, in our own words. */
  summary: z.string().min(40).max(160),
  /** Is it a failure at all? */
  kind: z.enum(kinds),
  /** The family that the code is filed under. */
  area: z.enum(areas),
  /** Who acts. */
  actor: z.enum(errorActors),
  /** Do the sources agree? `disputed` asks for `meanings`. */
  status: z.enum(statuses),
  /** OAuth `error` values that the code was seen with. */
  oauth: z.array(z.string().regex(/^[a-z_]+$/)),
  /** `suberror` values that the code was seen with. */
  suberrors: z.array(z.string().regex(/^[a-z_]+$/)).optional(),
  /** What each source says, where they disagree. */
  meanings: z.array(meaningSchema).min(2).optional(),
  /** For `lookup-only`: the dates of the public copies of Microsoft's lookup page that list the code. */
  copies: z.array(date).min(1).max(4).optional(),
  /** Other numbers for the same thing; they find this page and have none of their own. */
  aliases: z.array(codeNumber).optional(),
  /** Codes that get confused with this one. */
  related: z.array(codeNumber),
  /** The decision tree that leads from this code to a fix. */
  tree: slug.optional(),
  /** The question of the tree at which this code starts, where the code answers the earlier ones. */
  start: slug.optional(),
  /** The fixes that this code can end in. */
  fixes: z.array(slug).optional(),
  /** Words a person types who does not have the number. */
  symptoms,
  /** Microsoft pages: ids in src/sources/learn.tsv. */
  learn,
  /** A pasted line in which our own parser finds this code. */
  sample: z.string().min(12).max(600),
  /** The day on which somebody held the page against its sources. */
  checked: date,
  changes,
});

/** Front matter of docs/areas/<area>.mdx. */
export const areaSchema = z.strictObject({
  title: z.string().min(3).max(60),
  /** What the codes of the area are about. */
  summary: z.string().min(40).max(160),
  /** The tree that routes the family, where there is one. */
  tree: slug.optional(),
  learn,
  checked: date,
  changes,
});

/** Front matter of docs/fixes/<id>.mdx. */
export const fixSchema = z.strictObject({
  /** What one does, as an imperative. */
  title: z.string().min(3).max(60),
  /** The cause that this fix removes, in one sentence. */
  cause: z.string().min(40).max(200),
  /** What the reply to the user says of it: plain words, no admin terms, nothing that only an admin can do. */
  tellUser: z.string().min(40).max(280),
  /** The one who carries it out. */
  actor: z.enum(actors),
  /** The least-privileged role that suffices, where a role is needed. */
  role: z.string().min(4).max(80).optional(),
  /** Hands-on time in minutes. */
  minutes: z.int().min(1).max(480),
  /** Evidence pages that an escalation needs. */
  evidence: z.array(slug).optional(),
  symptoms,
  learn,
  checked: date,
  changes,
});

/** Front matter of docs/trees/<id>.mdx. */
export const treeSchema = z.strictObject({
  title: z.string().min(3).max(60),
  summary: z.string().min(40).max(160),
  /** Words that a person types who has no code, numbers of other systems among them. */
  symptoms,
  learn,
  checked: date,
  changes,
});

/** Front matter of docs/evidence/<id>.mdx. */
export const evidenceSchema = z.strictObject({
  title: z.string().min(3).max(60),
  summary: z.string().min(40).max(160),
  /** Who can collect it. */
  actor: z.enum(actors),
  role: z.string().min(4).max(80).optional(),
  minutes: z.int().min(1).max(480),
  /** Place in the collecting order, 1 first. */
  order: z.int().min(1).max(99),
  symptoms,
  learn,
  checked: date,
  changes,
});

const decides = z.string().min(15).max(220).optional();

/** Front matter of docs/clients/<id>.mdx. */
export const clientSchema = z.strictObject({
  /** The name of the client, or of the few that share a playbook. */
  title: z.string().min(3).max(60),
  summary: z.string().min(40).max(160),
  /** The names by which the parser knows these clients: their texts lead here. */
  client: z.array(slug).min(1).max(4),
  /** What to look at here, of the four facts that pick the cure; those that say nothing here are left out. */
  decides: z.strictObject({
    /** Which grant the client uses, and whether a person is there. */
    flow: decides,
    /** For which API the token was asked. */
    resource: decides,
    /** In which tenant. */
    tenant: decides,
    /** The suberror, or what stands in for it. */
    suberror: decides,
  }),
  /** How the error looks there, in its real shape; the parser must find the client in it. */
  sample: z.string().min(40).max(1600),
  fixes: z.array(slug).min(1).max(8),
  symptoms,
  learn,
  checked: date,
  changes,
});

/** Front matter of docs/develop/<id>.mdx. */
export const developSchema = z.strictObject({
  /** The name of the library, or the subject. */
  title: z.string().min(3).max(60),
  summary: z.string().min(40).max(160),
  /** Place on the shelf, 1 first. */
  order: z.int().min(1).max(99),
  /** The names by which the parser knows the library. */
  client: z.array(slug).max(3).optional(),
  /** Packages that the code of the page is checked against; their versions come from the lockfile. */
  packages: z
    .array(z.string().regex(/^(@[\w.-]+\/)?[\w.-]+$/, 'a package goes by its name on npm'))
    .max(6)
    .optional(),
  /** Libraries that are on no npm: whose source was read, in which version, and when. */
  read: z
    .array(z.strictObject({ name: z.string().min(3).max(60), version: z.string().min(1).max(30), seen: date }))
    .max(6)
    .optional(),
  fixes: z.array(slug).max(6).optional(),
  symptoms,
  learn,
  checked: date,
  changes,
});

/** One word of the field. */
export const termSchema = z.strictObject({
  /** Its anchor on the page. */
  id: slug,
  /** The word as the page shows it. */
  term: z.string().min(2).max(60),
  /** Other forms that stand for it in a text. */
  also: z.array(z.string().min(2).max(60)).max(8).optional(),
  /** What it means, for a reader who never met it. */
  says: z.string().min(20).max(260),
  /** A Microsoft page about it: an id in src/sources/learn.tsv. */
  learn: slug.optional(),
  /** Terms that it is often taken for, or needs. */
  see: z.array(slug).max(4).optional(),
});

/** Front matter of docs/glossary.mdx. */
export const glossarySchema = z.strictObject({
  title: z.string().min(3).max(60),
  summary: z.string().min(40).max(160),
  terms: z.array(termSchema).min(1),
  checked: date,
  changes,
});

export type Change = z.infer<typeof changeSchema>;
export type Meaning = z.infer<typeof meaningSchema>;
export type ErrorFacts = z.infer<typeof errorSchema>;
export type AreaFacts = z.infer<typeof areaSchema>;
export type FixFacts = z.infer<typeof fixSchema>;
export type TreeFacts = z.infer<typeof treeSchema>;
export type EvidenceFacts = z.infer<typeof evidenceSchema>;
export type ClientFacts = z.infer<typeof clientSchema>;
export type DevelopFacts = z.infer<typeof developSchema>;
export type Term = z.infer<typeof termSchema>;
export type GlossaryFacts = z.infer<typeof glossarySchema>;
