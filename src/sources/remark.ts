import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { nearest } from '../problem';
import type { Source } from './learn';

/** Hosts whose pages are cited by id only, so that one table holds every address that can move. */
const microsoftHost =
  /(^|\.)(aka\.ms|azure\.com|azure\.status\.microsoft|live\.com|microsoft\.com|microsoft365\.com|microsoftonline\.(com|us|cn|de)|office\.com|office365\.com|powerbi\.com|visualstudio\.com|windows\.com|windowsazure\.com)$/i;

function hostOf(url: string): string {
  try {
    return new URL(url, 'https://localhost').hostname;
  } catch {
    return '';
  }
}

/** What is wrong with the address of a link, and its cure; nothing if it may stand. */
export function linkFault(url: string, sources: ReadonlyMap<string, Source>): string | undefined {
  if (url.startsWith('learn:')) {
    const id = url.slice('learn:'.length);
    if (sources.has(id)) return undefined;
    const near = nearest(id, sources.keys());
    return `There is no source "${id}" in src/sources/learn.tsv. ${near.length > 0 ? `Did you mean ${near.map((one) => `learn:${one}`).join(' or ')}?` : 'Add a row for it.'}`;
  }
  if (!microsoftHost.test(hostOf(url))) return undefined;
  const known = [...sources.values()].find((source) => source.url.replace(/\/$/, '') === url.replace(/\/$/, ''));
  return `A raw Microsoft address, ${url}. ${known ? `Write learn:${known.id} in its place.` : 'Add it to src/sources/learn.tsv and write learn:<its id>.'}`;
}

/** Remark plugin that turns `learn:<id>` into the address of that source and refuses raw Microsoft addresses. */
export function remarkLearn({ sources }: { sources: ReadonlyMap<string, Source> }) {
  return (root: Root, file: VFile) => {
    visit(root, ['link', 'definition'], (node) => {
      const link = node as Link | Definition;
      const fault = linkFault(link.url, sources);
      if (fault) file.fail(fault, { place: link.position, source: 'learn' });
      if (link.url.startsWith('learn:')) link.url = sources.get(link.url.slice('learn:'.length))?.url ?? link.url;
    });
  };
}
