import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { idParts } from '../catalogue/id';
import type { ErrorActor } from '../catalogue/lists';
import type { Catalogue, ErrorPage } from '../catalogue/read';
import { longestFrom } from '../trees/graph';
import type { Named } from './documents';
import { fitText, type Measure, type Room, readFont } from './letters';
import { actorWords, minuteWords } from './words';

/** The measure that every service which shows links takes: 1.91 to 1. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The fonts that the pictures are drawn with, as paths below the project: never one of the system. */
export const pictureFonts = {
  light: 'node_modules/@expo-google-fonts/ibm-plex-mono/300Light/IBMPlexMono_300Light.ttf',
  strong: 'node_modules/@expo-google-fonts/ibm-plex-mono/700Bold/IBMPlexMono_700Bold.ttf',
  text: 'node_modules/@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  title: 'node_modules/@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
} as const;

type Font = keyof typeof pictureFonts;

const colourNames = ['paper', 'ink', 'ink-3', 'accent', 'on-accent'] as const;
type PictureColour = (typeof colourNames)[number];

/** What the pictures look like: the colours of the site, as #rrggbb, and how wide text is in each font. */
export interface PictureStyle {
  colours: Readonly<Record<PictureColour, string>>;
  measure: Readonly<Record<Font, Measure>>;
}

/**
 * Reads the colours of the light theme from `src/css/tokens.css`, and the fonts.
 * @param siteDir the project's root folder.
 * @throws if the tokens lack one of the colours.
 */
export function readPictureStyle(siteDir: string): PictureStyle {
  const css = readFileSync(join(siteDir, 'src/css/tokens.css'), 'utf8');
  const colour = (name: PictureColour) => {
    const value = new RegExp(`--${name}:\\s*light-dark\\((#[0-9a-f]{6}),`).exec(css)?.[1];
    if (!value) throw new Error(`src/css/tokens.css has no colour "${name}" for the light theme.`);
    return value;
  };
  const measure = (font: Font) => readFont(readFileSync(join(siteDir, pictureFonts[font])));
  return {
    colours: {
      paper: colour('paper'),
      ink: colour('ink'),
      'ink-3': colour('ink-3'),
      accent: colour('accent'),
      'on-accent': colour('on-accent'),
    },
    measure: { light: measure('light'), strong: measure('strong'), text: measure('text'), title: measure('title') },
  };
}

/**
 * All colours that a picture is stored with: those of the style, and of each edge between two of them the one halfway.
 * So few look smooth at the size that links are shown at, and are a third of the bytes.
 * @returns red, green and blue of each, from 0 to 255.
 */
export function paletteOf({ colours }: PictureStyle): number[][] {
  const parts = (name: PictureColour) => [1, 3, 5].map((at) => Number.parseInt(colours[name].slice(at, at + 2), 16));
  const halfway = (one: PictureColour, other: PictureColour) =>
    parts(one).map((part, place) => Math.round((part + (parts(other)[place] ?? part)) / 2));
  return [
    ...colourNames.map(parts),
    halfway('paper', 'ink'),
    halfway('paper', 'ink-3'),
    halfway('paper', 'accent'),
    halfway('accent', 'on-accent'),
  ];
}

const looks: Readonly<Record<Font, { fontFamily: string; fontWeight: number }>> = {
  light: { fontFamily: 'IBM Plex Mono', fontWeight: 300 },
  strong: { fontFamily: 'IBM Plex Mono', fontWeight: 700 },
  text: { fontFamily: 'IBM Plex Sans', fontWeight: 400 },
  title: { fontFamily: 'IBM Plex Sans', fontWeight: 600 },
};

const whoActs = 'Who acts';

const sources: Readonly<Record<ErrorPage['status'], string | undefined>> = {
  current: undefined,
  disputed: 'Sources disagree',
  retired: 'Retired',
  // Most codes are of this sort, and their page says it.
  'lookup-only': undefined,
};

/** What a picture says. */
interface Words {
  /** What sort of page it is: small, on top. */
  kind: string;
  /** For an error, its code in two parts: the letters, and the digits. */
  code?: readonly [string, string];
  title: string;
  actor?: ErrorActor;
  /** Said beside the one who acts, where there is something to say. */
  fact?: string | undefined;
}

/**
 * The picture that goes along with a link to a page, for every page of a shelf, and one for the rest of the site.
 * @returns paths below the output folder, ending in .png, with the SVG that each is painted from.
 */
export function pictures(catalogue: Catalogue, site: Named, style: PictureStyle): Map<string, string> {
  const files = new Map<string, string>();
  const add = (path: string, words: Words) => files.set(`og${path}.png`, draw(words, site.title, style));
  const areas = new Map(catalogue.areas.map(({ id, title }) => [id, title]));
  for (const { id, path, title, name, area, actor, status } of catalogue.errors) {
    const words = name ?? title.slice(id.length + 2);
    add(path, { kind: areas.get(area) ?? '', code: idParts(id), title: words, actor, fact: sources[status] });
  }
  for (const { path, title, actor, minutes } of catalogue.fixes)
    add(path, { kind: 'Fix', title, actor, fact: minuteWords(minutes) });
  for (const { path, title, actor, minutes } of catalogue.evidence)
    add(path, { kind: 'Evidence', title, actor, fact: minuteWords(minutes) });
  for (const { path, title, graph } of catalogue.trees) {
    const most = longestFrom(graph, graph.start);
    add(path, { kind: 'Decision tree', title, fact: `At most ${most} questions` });
  }
  for (const { id, path, title } of catalogue.areas) {
    const codes = catalogue.errors.filter(({ area }) => area === id).length;
    add(path, { kind: 'Family of errors', title, fact: codes === 1 ? '1 code' : `${codes} codes` });
  }
  for (const { path, title } of catalogue.clients) add(path, { kind: 'Client', title, fact: 'What to type or click there' });
  for (const { path, title, versions, read = [] } of catalogue.develop) {
    const [library] = [...versions, ...read];
    add(path, { kind: 'For developers', title, fact: library && `${library.name} ${library.version}` });
  }
  add('/site', { kind: 'Microsoft Entra ID sign-in errors', title: site.summary.replace('Entra ID', 'Entra\u00a0ID') });
  return files;
}

const margin = 80;
const inner = pictureSize.width - 2 * margin;

/** A name in one line as long as it is legible at the size of a thumbnail. */
const nameRoom: Room = {
  width: inner,
  tries: [
    { lines: 1, from: 60, to: 44 },
    { lines: 2, from: 54, to: 36 },
  ],
};

const titleRoom: Room = {
  width: inner,
  tries: [
    { lines: 1, from: 120, to: 104 },
    { lines: 2, from: 104, to: 84 },
    { lines: 3, from: 84, to: 56 },
  ],
};

function draw({ kind, code, title, actor, fact }: Words, brand: string, { colours, measure }: PictureStyle): string {
  const colour = (name: PictureColour) => colours[name];
  /** Every letter on a whole pixel: equal letters then have equal pixels, which PNG stores once. */
  const text = (words: string, font: Font, size: number, fill: PictureColour, x: number, y: number, key?: number) => {
    const letters = [...words];
    const places = letters.map((_, place) => Math.round(x + measure[font](letters.slice(0, place).join(''), size)));
    return createElement(
      'text',
      { key, x: places.join(' '), y: Math.round(y), fontSize: size, fill: colour(fill), ...looks[font] },
      words,
    );
  };
  const rect = (x: number, y: number, width: number, height: number, fill: PictureColour, rx?: number) =>
    createElement('rect', { x, y, width, height, fill: colour(fill), rx });

  const { lines, size } = fitText(title, code ? nameRoom : titleRoom, measure.title);
  const leading = size * 1.18;
  // A code stands in its place and the name hangs below it; a title stands in the middle.
  const first = code ? 396 : 318 - ((lines.length - 1) * leading) / 2 + size * 0.35;
  const brandAt = pictureSize.width - margin - Math.ceil(measure.title(brand, 30));
  const kindRoom = { width: brandAt - 64 - 40 - margin, tries: [{ lines: 1, from: 34, to: 1 }] };
  const kindSize = fitText(kind, kindRoom, measure.text).size;
  const label = actor && actorWords[actor];
  const labelAt = margin + Math.ceil(measure.text(whoActs, 34)) + 24;
  const labelWidth = label ? Math.ceil(measure.title(label, 34)) + 56 : 0;
  const factAt = label ? labelAt + labelWidth + 36 : margin;
  return renderToStaticMarkup(
    createElement(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', ...pictureSize },
      rect(0, 0, pictureSize.width, pictureSize.height, 'paper'),
      rect(0, 0, 20, pictureSize.height, 'accent'),
      text(kind, 'text', kindSize, 'ink-3', margin, 104),
      logo(brandAt - 64, 68, colour),
      text(brand, 'title', 30, 'ink', brandAt, 102),
      code && text(code[0], 'light', 130, 'ink-3', margin - 6, 290),
      // Six tenths of the size is what each letter of the font takes: 78 pixels.
      code && text(code[1], 'strong', 130, 'ink', margin - 6 + code[0].length * 78, 290),
      lines.map((line, place) => text(line, 'title', size, code ? 'accent' : 'ink', margin, first + place * leading, place)),
      label && text(whoActs, 'text', 34, 'ink-3', margin, 556),
      label && rect(labelAt, 512, labelWidth, 64, 'accent', 32),
      label && text(label, 'title', 34, 'on-accent', labelAt + 28, 556),
      fact && text(fact, 'text', 34, 'ink-3', factAt, 556),
    ),
  );
}

/** The mark of the site, as `static/favicon.svg` has it, 48 pixels wide. */
function logo(x: number, y: number, colour: (name: PictureColour) => string): ReactNode {
  return createElement(
    'g',
    { transform: `translate(${x} ${y}) scale(1.5)` },
    createElement('rect', { width: 32, height: 32, rx: 7, fill: colour('accent') }),
    createElement('path', { d: 'M9 22 15 8h2l6 14h-3.2l-1.4-3.6h-5L12 22zm5.3-6.2h3.4L16 11.4z', fill: colour('on-accent') }),
  );
}
