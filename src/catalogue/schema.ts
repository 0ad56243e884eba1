import * as z from 'zod';
import { actors, areas, errorActors, kinds, statuses } from './lists';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
const date = z.iso.date('a date is a day of the calendar, written YYYY-MM-DD');
const codeNumber = z.string().regex(/^(\d{4,7}|AADB2C\d{5})$/, 'a code is 4 to 7 digits in quotes, or AADB2C and 5 digits');
const symptoms = z.array(z.string().min(2).max(60)).max(12).optional();
const learn = z.array(slug).min(1).max(6);

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
});

/** Front matter of docs/trees/<id>.mdx. */
export const treeSchema = z.strictObject({
  title: z.string().min(3).max(60),
  summary: z.string().min(40).max(160),
  /** Words that a person types who has no code, numbers of other systems among them. */
  symptoms,
  learn,
  checked: date,
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
});

export type Meaning = z.infer<typeof meaningSchema>;
export type ErrorFacts = z.infer<typeof errorSchema>;
export type AreaFacts = z.infer<typeof areaSchema>;
export type FixFacts = z.infer<typeof fixSchema>;
export type TreeFacts = z.infer<typeof treeSchema>;
export type EvidenceFacts = z.infer<typeof evidenceSchema>;
