import { describe, expect, it } from 'vitest';
import { articleData, errorData, fixData, scriptText, shorten, siteData } from '../../../src/components/PageMeta/data';
import { smallCatalogue as catalogue } from '../../fixtures/catalogue';

const place = { url: 'https://guide.example/help/x/', home: 'https://guide.example/help/', site: 'Guide', language: 'en' };

describe('data about a page', () => {
  it('names an error as a term of the catalogue, with the day on which it was checked', () => {
    const page = catalogue.errors.find(({ code }) => code === '700020');
    if (!page) throw new Error('The fixture lacks 700020.');
    expect(errorData(page, place)).toMatchObject({
      '@type': 'TechArticle',
      headline: page.title,
      url: place.url,
      dateModified: page.checked,
      about: { termCode: 'AADSTS700020', name: page.name, inDefinedTermSet: 'https://guide.example/help/errors/' },
      isPartOf: { '@type': 'WebSite', url: place.home },
    });
  });

  it('gives all steps of a fix, and its time', () => {
    const [page] = catalogue.fixes;
    if (!page) throw new Error('The fixture has no fix.');
    const steps = ['Open the log.', 'Read it.'] as const;
    expect(fixData({ ...page, steps, minutes: 10 }, place)).toMatchObject({
      '@type': 'HowTo',
      totalTime: 'PT10M',
      step: [
        { '@type': 'HowToStep', text: 'Open the log.' },
        { '@type': 'HowToStep', text: 'Read it.' },
      ],
    });
  });

  it('leads a search to the page that looks codes up, below any path', () => {
    expect(siteData('Errors.', place)).toMatchObject({
      potentialAction: { target: { urlTemplate: 'https://guide.example/help/error/?code={code}' } },
    });
  });

  it('cannot end the script element that it stands in', () => {
    const title = '</script><script>alert(1)</script><!--';
    const text = scriptText(articleData({ title, summary: 'x' }, place));
    expect(text).not.toContain('<');
    expect(JSON.parse(text).headline).toBe(title);
  });
});

describe('a description', () => {
  it('is whole where it is short, else cut after a word', () => {
    expect(shorten('One two.', 8)).toBe('One two.');
    expect(shorten('One two, three four.', 10)).toBe('One two…');
    expect(shorten('One two, three four.', 14)).toBe('One two…');
    for (const length of [40, 80, 160]) expect(shorten('word, '.repeat(99), length).length).toBeLessThanOrEqual(length);
  });
});
