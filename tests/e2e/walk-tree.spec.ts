import type { Page } from '@playwright/test';
import { asksQuestions } from '../../src/catalogue/routing';
import { allPaths, questionOf, type Tree, type Path as TreePath } from '../../src/trees/graph';
import { catalogue, expect, openTree, test } from './site';

const tree = catalogue.trees.find(({ id }) => id === 'interaction-required')?.graph as Tree;
const titleOf = (fix: string | undefined) => catalogue.fixes.find(({ id }) => id === fix)?.title ?? '';

const open = (page: Page) => page.locator('[data-question]:visible');
const answer = (page: Page, label: string) => open(page).getByRole('link', { name: label, exact: true });

/** The shortest way to each question, found breadth first. */
function waysToQuestions(): Map<string, string> {
  const ways = new Map([[tree.start, '']]);
  for (const [id, way] of ways) {
    for (const { id: given, to } of questionOf(tree, id)?.answers ?? []) {
      if (to && !ways.has(to)) ways.set(to, `${way || '?'}${way ? '&' : ''}${id}=${given}`);
    }
  }
  return ways;
}

for (const [id, way] of waysToQuestions()) {
  const question = questionOf(tree, id);
  test(`each answer to "${question?.ask}" leads on`, async ({ page }) => {
    await openTree(page, way);
    for (const { label, to, fix } of question?.answers ?? []) {
      await expect(open(page).getByRole('heading')).toHaveText(question?.ask ?? '');
      await answer(page, label).click();
      if (to) await expect(open(page).getByRole('heading')).toHaveText(questionOf(tree, to)?.ask ?? '');
      else {
        await expect(page.getByRole('heading', { name: titleOf(fix), level: 3 })).toBeVisible();
        await expect(page.getByRole('link', { name: 'Open the fix' })).toHaveAttribute('href', new RegExp(`/fixes/${fix}/\\?`));
      }
      await page.getByRole('button', { name: 'Back', exact: true }).click();
    }
  });
}

/** As few of the ways as take every answer of every question at least once. */
function waysToAnswers(paths: readonly TreePath[]): TreePath[] {
  const taken = new Set<string>();
  return paths.filter(({ steps }) => {
    const answers = steps.map(({ question, answer: given }) => `${question}=${given}`);
    const isNew = answers.some((each) => !taken.has(each));
    for (const each of answers) taken.add(each);
    return isNew;
  });
}

/** Walks a tree along ways, each click on what is visible then; gives the addresses of those that end elsewhere. */
async function walkAll(page: Page, id: string, paths: readonly TreePath[]): Promise<string[]> {
  await page.goto(`trees/${id}`);
  await expect(page.getByText(/^Question 1 of/)).toBeVisible();
  // A thousand ways: the clicks are made inside the page.
  return page.evaluate(async (all) => {
    const isShown = (element: Element | null): element is HTMLElement =>
      element instanceof HTMLElement && !element.closest('[hidden]');
    const until = async (find: () => Element | null) => {
      for (let tries = 0; tries < 200; tries++) {
        const element = find();
        if (isShown(element)) return element;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      throw new Error('What comes next did not appear.');
    };
    const faults: string[] = [];
    let last: TreePath['steps'] = [];
    for (const { steps, fix } of all) {
      // Back to where this way leaves the one before, as somebody would who tries the next answer.
      const shared = steps.findIndex(({ question, answer: next }, place) => {
        const before = last[place];
        return before?.question !== question || before.answer !== next;
      });
      for (let place = last.length; place > shared; place--) {
        const back = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Back');
        back?.click();
        await until(() => document.querySelector(`[data-question="${last[place - 1]?.question}"]`));
      }
      for (const { question, answer: given } of steps.slice(shared)) {
        (await until(() => document.querySelector(`[data-question="${question}"] [data-answer="${given}"]`))).click();
      }
      const end = await until(() => document.querySelector('a[href*="/fixes/"].button--primary'));
      const query = new URLSearchParams(location.search);
      const isKept = steps.every(({ question, answer: given }) => query.get(question) === given) && query.size === steps.length;
      if (!end.getAttribute('href')?.includes(`/fixes/${fix}/?`) || !isKept) faults.push(location.search);
      last = steps;
    }
    return faults;
  }, paths);
}

test('every way through the tree ends in its fix, in at most six answers', async ({ page }) => {
  test.setTimeout(240_000);
  const paths = allPaths(tree);
  expect(Math.max(...paths.map(({ steps }) => steps.length))).toBeLessThanOrEqual(6);
  expect(await walkAll(page, 'interaction-required', paths)).toEqual([]);
});

for (const { id, graph } of catalogue.trees.filter((other) => other.id !== 'interaction-required')) {
  test(`every answer of the tree ${id} leads on to a fix`, async ({ page }) => {
    test.setTimeout(120_000);
    expect(await walkAll(page, id, waysToAnswers(allPaths(graph)))).toEqual([]);
  });
}

test('a first answer can end the walk', async ({ page }) => {
  await openTree(page);
  await answer(page, 'It names a reserved identifier').click();
  await expect(page.getByRole('heading', { name: titleOf('reserved-identifier'), level: 3 })).toBeVisible();
});

test('the outcome leads to the fix, which shows the answers and lets them be changed', async ({ page }) => {
  await openTree(page, '?text=only-interaction&who=one-person&where=app&retry=works');
  await page.getByRole('link', { name: 'Open the fix' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf('sign-in-again'));
  const trail = page.getByRole('region', { name: 'The answers that led here' });
  await expect(trail.getByRole('listitem')).toHaveCount(4);
  await trail.getByRole('link', { name: 'change: Fails in' }).click();
  await expect(page).toHaveURL(/\/errors\/AADSTS700020\/\?text=only-interaction&who=one-person$/);
  await expect(open(page).getByRole('heading')).toHaveText('Where does it fail?');
});

test('answers stand in the address and survive a reload, the back button and a shared link', async ({ page, context }) => {
  await openTree(page);
  await answer(page, "I don't know").click();
  await answer(page, 'One person').click();
  await expect(page).toHaveURL(/\?text=unsure&who=one-person$/);
  await page.reload();
  await expect(open(page).getByRole('heading')).toHaveText('Where does it fail?');
  await page.goBack();
  await expect(open(page).getByRole('heading')).toHaveText('Who is affected?');
  await page.goForward();
  await expect(open(page).getByRole('heading')).toHaveText('Where does it fail?');
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(open(other).getByRole('heading')).toHaveText('Where does it fail?');
});

test('an earlier answer can be changed, and the later ones that still fit come back', async ({ page }) => {
  await openTree(page, '?text=only-interaction&who=one-person&where=browser&retry=stops');
  await page.getByRole('button', { name: 'change: Affected' }).click();
  await expect(open(page).getByRole('heading')).toHaveText('Who is affected?');
  await expect(answer(page, 'One person')).toHaveAttribute('aria-current', 'true');
  await answer(page, "I don't know").click();
  await expect(page).toHaveURL(/\?text=only-interaction&who=unsure&where=browser&retry=stops$/);
  await expect(open(page).getByRole('heading')).toHaveText('Which failure reason stands in the sign-in log?');
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page).toHaveURL(/\/errors\/AADSTS700020\/?$/);
  await expect(open(page).getByRole('heading')).toHaveText('What does the message say after the number?');
});

for (const [query, heading] of [
  ['?text=only-interaction&who=nobody-we-know&where=app', 'Who is affected?'],
  ['?text=gone', 'What does the message say after the number?'],
  ['?who=job', 'What does the message say after the number?'],
  ['?text=unsure&who=one-person&old-question=yes', 'Where does it fail?'],
  ['?text=%3Cscript%3Ealert(1)%3C%2Fscript%3E', 'What does the message say after the number?'],
] as const) {
  test(`the broken link ${query} keeps what fits and says so`, async ({ page }) => {
    await openTree(page, query);
    await expect(open(page).getByRole('heading')).toHaveText(heading);
    await expect(page.getByText('no longer fits')).toBeVisible();
  });
}

test('a link with marks of a mail program is not called broken', async ({ page }) => {
  await openTree(page, '?text=unsure&utm_source=mail');
  await expect(open(page).getByRole('heading')).toHaveText('Who is affected?');
  await expect(page.getByText('no longer fits')).toBeHidden();
});

test('the tree is walked by keyboard alone: digits, Enter and the question mark', async ({ page }) => {
  await openTree(page);
  await answer(page, 'It names a reserved identifier').focus();
  await page.keyboard.press('3');
  await expect(open(page).getByRole('heading')).toHaveText('Who is affected?');
  await expect(open(page).getByRole('heading')).toBeFocused();
  await page.keyboard.press('1');
  await expect(open(page).getByRole('heading')).toHaveText('Where does it fail?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(open(page).getByRole('heading')).toContainText('fresh sign-in');
  await page.keyboard.press('?');
  await expect(open(page).getByRole('heading')).toContainText('failure reason');
});

test('the link for the ticket is copied and restores the outcome', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTree(page, '?text=unsure&who=job&identity=app');
  await page.getByRole('button', { name: 'Copy link for the ticket' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(page.url());
  await page.goto(copied);
  await expect(page.getByRole('heading', { name: titleOf('app-config'), level: 3 })).toBeVisible();
});

test('an error that answers the first questions itself starts later in the tree', async ({ page }) => {
  const error = catalogue.errors.find((page) => page.start && asksQuestions(page));
  const own = catalogue.trees.find(({ id }) => id === error?.tree)?.graph as Tree;
  await page.goto(`errors/${error?.id}`);
  await page.locator('[data-island=TreeWalk]').scrollIntoViewIfNeeded();
  await expect(page.getByText(/^Question 1 of/)).toBeVisible();
  const start = questionOf(own, error?.start ?? '');
  await expect(open(page).getByRole('heading')).toHaveText(start?.ask ?? '');
  const ending = start?.answers.find(({ fix }) => fix);
  await answer(page, ending?.label ?? '').click();
  await page.getByRole('link', { name: 'Open the fix' }).click();
  const trail = page.getByRole('region', { name: 'The answers that led here' });
  await expect(trail.getByRole('listitem').first()).toBeVisible();
  await expect(trail).not.toContainText('today');
});
