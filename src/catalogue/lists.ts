/** Who can carry out a fix. The closed list of DESIGN: every page, filter and note uses these words. */
export const actors = ['user', 'helpdesk', 'admin', 'app-owner', 'developer', 'microsoft'] as const;
export type Actor = (typeof actors)[number];

/** Who acts on an error: an actor, `depends` (its tree decides) or `nobody` (a normal interrupt). */
export const errorActors = [...actors, 'depends', 'nobody'] as const;
export type ErrorActor = (typeof errorActors)[number];

/** What sort of event a code stands for. `interrupt` is a normal step of a sign-in, not a fault. */
export const kinds = ['interrupt', 'failure', 'configuration', 'service'] as const;
export type Kind = (typeof kinds)[number];

/**
 * How far the sources agree on a code. `lookup-only`: nothing but public copies of Microsoft's lookup page
 * is known of it, so the page can say what it means and not how it is met.
 */
export const statuses = ['current', 'disputed', 'retired', 'lookup-only'] as const;
export type Status = (typeof statuses)[number];

/** The families that codes are filed under. */
export const areas = [
  'interaction',
  'mfa',
  'consent',
  'conditional-access',
  'device',
  'risk',
  'session',
  'account',
  'app',
  'protocol',
  'federation',
  'hybrid',
  'passwordless',
  'service',
] as const;
export type Area = (typeof areas)[number];

/** The shelves of `docs/` that the catalogue reads; each is a folder and the first part of an address. */
export const shelves = ['errors', 'areas', 'fixes', 'trees', 'evidence', 'clients', 'develop'] as const;
export type Shelf = (typeof shelves)[number];

/** Which H2 headings a page must have, and in which order it may have which. */
export interface HeadingRule {
  required: readonly string[];
  order: readonly string[];
}

const fixHeadings = ['Do this', 'Check that it worked', 'Escalate when', 'Never do this'] as const;

const clientHeadings = ['Do this', 'Check that it worked', 'What does not help'] as const;

/** The sections of a page about one library, and of a page about one subject. */
const libraryHeadings = [
  'What it raises',
  'Right and wrong',
  'Pass the claims on',
  'Traps',
  'Log it',
  'Check that it works',
] as const;
const subjectHeadings = ['Do this', 'Check that it works', 'Never do this'] as const;

const areaHeadings = ['What they have in common', 'How to tell them apart'] as const;

/** The sections of a flagship page, which follows the guide that this site began with. */
const guideHeadings = [
  'Description',
  'Initial diagnostic steps',
  'Common causes',
  'Resolutions',
  'Notes',
  'Documentation',
  'Data collection',
  'Neighbour codes',
  'Not publicly known',
] as const;

/** H2 headings a page may use, in this order. A page follows one list of its shelf and mixes none. */
export const headings: Record<Shelf, readonly HeadingRule[]> = {
  errors: [
    { required: [], order: ['Why it happens', 'How to fix it', 'How to confirm'] },
    { required: guideHeadings, order: guideHeadings },
  ],
  areas: [{ required: areaHeadings, order: areaHeadings }],
  fixes: [{ required: fixHeadings, order: fixHeadings }],
  trees: [],
  evidence: [{ required: ['Collect it'], order: ['What it shows', 'Collect it', 'Read it', 'Hand it over'] }],
  clients: [
    {
      required: clientHeadings,
      order: ['Where to read it', 'Do this', 'Why it happens here', 'Check that it worked', 'What does not help'],
    },
  ],
  develop: [
    { required: libraryHeadings, order: libraryHeadings },
    { required: subjectHeadings, order: ['What happens', ...subjectHeadings] },
  ],
};
