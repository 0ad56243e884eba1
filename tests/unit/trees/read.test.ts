import type { RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { readTree, remarkTree } from '../../../src/trees/read';
import { parseMdx } from '../../fixtures/docs';
import { sampleText, treeFrom } from '../../fixtures/trees';

describe('readTree', () => {
  it('lets a question stand for itself where it has no short form', () => {
    const { tree, problems } = treeFrom(sampleText.replace(' trail="Fails in"', ''));
    expect(problems).toEqual([]);
    expect(tree.questions[1]).toMatchObject({ ask: 'Where does it fail?', trail: 'Where does it fail?' });
  });

  it('gives the graph as it is written', () => {
    const { tree, problems } = treeFrom(sampleText);
    expect(problems).toEqual([]);
    expect(tree).toMatchObject({ id: 'sample', start: 'who' });
    expect(tree.questions.map(({ id, ask, trail }) => [id, ask, trail])).toEqual([
      ['who', 'Who is affected?', 'Affected'],
      ['where', 'Where does it fail?', 'Fails in'],
      ['log', 'What does the log say?', 'The log'],
    ]);
    expect(tree.questions.map(({ answers }) => answers)).toEqual([
      [
        { id: 'one', label: 'One person', to: 'where' },
        { id: 'all', label: 'Everybody', to: 'log' },
        { id: 'unsure', label: "I don't know", fix: 'escalate' },
      ],
      [
        { id: 'app', label: 'In an app', to: 'log', client: 'azure-cli' },
        { id: 'unsure', label: "I don't know", fix: 'sign-in-again' },
      ],
      [
        { id: 'mfa', label: 'MFA, 50076', fix: 'complete-mfa' },
        { id: 'unsure', label: "I don't know", fix: 'escalate' },
      ],
    ]);
  });

  it.each([
    ['the tree', [], 1],
    ['a question', ['where'], 8],
    ['an answer', ['where', 'app'], 11],
    ['an answer whose id other questions use too', ['log', 'unsure'], 17],
    ['what is not there, as the tree', ['where', 'nothing'], 1],
  ])('knows the line of %s', (_, [question, answer], line) => {
    expect(treeFrom(sampleText).line(question, answer)).toBe(line);
  });

  it('gives nothing for a page without a tree', () => {
    expect(readTree(parseMdx('Some words and a <Tabs />'), 'sample', 'docs/trees/sample.mdx')).toBeUndefined();
  });

  it.each<[fault: string, from: string, to: string, line: number, what: string]>([
    ['an expression as value', 'to="where"', 'to={next}', 3, '"to"'],
    ['a string in braces', 'fix="complete-mfa"', "fix={'complete-mfa'}", 16, '"fix"'],
    ['an attribute without value', 'id="mfa"', 'id', 16, '"id"'],
    ['spread attributes', 'to="where"', '{...answer}', 3, '{…}'],
    ['an attribute of no meaning on an answer', 'to="where"', 'goto="where"', 3, '"goto"'],
    ['an attribute of no meaning on a question', 'trail="Fails in"', 'short="Fails in"', 8, '"short"'],
    ['an attribute of no meaning on the tree', 'start="who"', 'begin="who"', 1, '"begin"'],
    ['an expression as start', 'start="who"', 'start={who}', 1, '"start"'],
  ])('refuses %s', (_, from, to, line, what) => {
    const { problems } = treeFrom(sampleText.replace(from, to));
    expect(problems).toEqual([
      expect.objectContaining({ file: 'docs/trees/sample.mdx', line, what: expect.stringContaining(what) }),
    ]);
  });
});

describe('remarkTree', () => {
  function transform(text: string, path = '/project/docs/trees/sample.mdx') {
    const root = parseMdx(text);
    remarkTree()(root, { path });
    return root;
  }
  const isNamed = (name: string) => (node: RootContent) => node.type === 'mdxJsxFlowElement' && node.name === name;
  const questionIn = (text: string) => {
    const tree = transform(text).children.find(isNamed('DecisionTree')) as MdxJsxFlowElement;
    return tree.children.find(isNamed('Question')) as MdxJsxFlowElement;
  };
  const question = (body: string) =>
    `<DecisionTree start="log">\n  <Question id="log" ask="Which?" trail="Log">\n${body}\n  </Question>\n</DecisionTree>`;
  const answers = `    <Answer id="mfa" fix="complete-mfa">MFA, \`50076\`</Answer>
    <Answer id="unsure" fix="escalate">I don't know</Answer>`;

  it.each([
    ['a blank line', `    Look at **both** tabs.\n\n${answers}`, ['Look at both tabs.']],
    ['no blank line', `    Look at **both** tabs.\n${answers}`, ['Look at both tabs.']],
    ['nothing', answers, []],
    ['two paragraphs', `    First look.\n\n    Then read.\n\n${answers}`, ['First look.', 'Then read.']],
    ['a list', `    - this\n    - that\n\n${answers}`, ['thisthat']],
    ['blank lines between the answers', answers.replace('\n', '\n\n'), []],
  ])('parts the answers from %s before them', (_, body, help) => {
    const { children } = questionIn(question(body));
    const group = children.at(-1) as MdxJsxFlowElement;
    expect(group.name).toBe('Answers');
    expect(children.slice(0, -1).map((node) => textOf(node).trim())).toEqual(help);
    const given = group.children as MdxJsxFlowElement[];
    expect(given.map((node) => [node.type, node.name, textOf(node)])).toEqual([
      ['mdxJsxFlowElement', 'Answer', 'MFA, 50076'],
      ['mdxJsxFlowElement', 'Answer', "I don't know"],
    ]);
    for (const { attributes } of given) expect(attributes).toContainEqual({ type: 'mdxJsxAttribute', name: 'of', value: 'log' });
  });

  it.each(['/project/docs/trees/sample.mdx', 'C:\\project\\docs\\trees\\sample.mdx'])('hands the graph over in %s', (path) => {
    const tree = transform(sampleText, path).children[0] as MdxJsxFlowElement;
    const [attribute] = tree.attributes;
    expect(attribute).toMatchObject({ name: 'tree' });
    expect(JSON.parse(String(attribute?.value))).toEqual(treeFrom(sampleText).tree);
  });

  it('leaves pages of other shelves alone', () => {
    expect(transform(sampleText, '/project/docs/errors/AADSTS50076.mdx')).toEqual(parseMdx(sampleText));
  });
});
