import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read';
import { pageData, rareData } from '../../src/search/documents';
import { openIndex } from '../../src/search/query';
import { root } from '../fixtures/docs';

const catalogue = readCatalogue(root);
const { errors, areas, fixes, trees, evidence, clients, develop } = catalogue;
const finder = openIndex(pageData(catalogue), rareData(catalogue));
const pathsOf = (typed: string) => finder.find(typed).map(({ path }) => path);

describe('an error is the first that its numbers find, and is found by its name and sample', () => {
  it.each(errors)('$file', ({ path, code, aliases = [], name, sample }) => {
    for (const number of [code, ...aliases]) {
      expect(pathsOf(number)[0], number).toBe(path);
      expect(pathsOf(`aadsts: ${number.toLowerCase()}`.replace('aadsts: aadb2c', 'aadb2c '))[0], number).toBe(path);
    }
    expect(pathsOf(sample)[0], sample).toBe(path);
    if (name) expect(pathsOf(name), name).toContain(path);
  });
});

const pages: { file: string; path: string; title: string; symptoms?: string[] | undefined }[] = [
  ...errors,
  ...areas,
  ...fixes,
  ...trees,
  ...evidence,
  ...clients,
  ...develop,
];

describe('a page is found by its title, and a page with the symptom by each of its symptoms', () => {
  it.each(pages)('$file', ({ path, title, symptoms = [] }) => {
    expect(pathsOf(title), title).toContain(path);
    for (const symptom of symptoms) {
      const having = pages.filter((page) => page.symptoms?.includes(symptom)).map((page) => page.path);
      expect(
        pathsOf(symptom).filter((found) => having.includes(found)),
        symptom,
      ).not.toEqual([]);
    }
  });
});
