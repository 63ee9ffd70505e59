import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { startSandbox } from './sandbox.js';

const SHOTS = process.env.ARTISHOW_SCREENSHOTS ?? new URL('../../target/screenshots/', import.meta.url).pathname;
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const PICTURE_MILLIS = 240_000;
const START_MILLIS = 240_000;
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let sandbox;
let browser;

before(async () => {
  await mkdir(SHOTS, { recursive: true });
  sandbox = await startSandbox([], { url: /(http:\/\/127\.0\.0\.1:\d+\/#\S+)/ });
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
});

after(async () => {
  await browser?.close();
  await sandbox?.stop();
});

/** A page that must not complain, be kept from anything by its policy, or ask anyone else. */
async function open(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(sandbox.url).origin) && !request.url().startsWith('blob:')) complaints.push(request.url());
  });
  await page.goto(sandbox.url);
  await page.getByRole('radio', { includeHidden: true }).first().waitFor({ state: 'attached' });
  return {
    page,
    async done(name) {
      await page.screenshot({ path: `${SHOTS}${name}.png` });
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(complaints, []);
      await context.close();
    }
  };
}

async function violations(page) {
  // evaluated by the driver, not by the page, whose policy would not let it in
  await page.evaluate(`${axe}; 0`);
  const found = await page.evaluate(() => globalThis.axe.run());
  return found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(' ')}`);
}

async function take(page, name) {
  await page.getByRole('radio', { name }).click();
}

async function waitForCommands(page) {
  const box = page.locator('#say');
  for (const end = Date.now() + START_MILLIS; Date.now() < end;) {
    await box.fill('/');
    try {
      await page.locator('#picker [role=option]').first().waitFor({ timeout: 2000 });
      return;
    } catch {
      // the bot has not registered its commands yet
      await box.fill('');
    }
  }
  assert.fail('the bot offers no commands');
}

test('a member types /imagine by keyboard alone and looks at the picture', async () => {
  const { page, done } = await open();
  await waitForCommands(page);
  await page.locator('#say').fill('');
  await page.locator('#say').focus();
  await page.keyboard.type('/imagine a red apple');
  await page.keyboard.press('Enter');
  const picture = page.locator('.message .picture img[src^="blob:"]').last();
  await picture.waitFor({ timeout: PICTURE_MILLIS });
  assert.ok((await picture.evaluate((image) => image.decode().then(() => image.naturalWidth))) >= 64);
  assert.ok((await picture.getAttribute('alt')).length > 0);
  await page.locator('.message .picture').last().focus();
  await page.keyboard.press('Enter');
  await page.locator('#lightbox[open]').waitFor();
  await page.screenshot({ path: `${SHOTS}large.png` });
  await page.keyboard.press('Escape');
  await page.locator('#lightbox').waitFor({ state: 'hidden' });
  await done('member');
});

test('what people and prompts say is never markup', async () => {
  const { page, done } = await open();
  const nasty = '<img src=x onerror=alert(1)> <script>alert(2)</script> **bold** ||hidden|| [a](javascript:alert(3))';
  await page.locator('#say').fill(nasty);
  await page.keyboard.press('Enter');
  const said = page.locator('.message', { hasText: 'onerror' }).last();
  await said.waitFor();
  assert.equal(await said.locator('img, script, a').count(), 0);
  assert.equal(await said.locator('strong').innerText(), 'bold');
  await said.getByRole('button', { name: 'Spoiler' }).click();
  assert.ok(await said.getByText('hidden').isVisible());
  await done('escaped');
});

test('a moderator deletes what a member said, who may not delete others', async () => {
  const { page, done } = await open();
  await page.locator('#say').fill('delete me');
  await page.keyboard.press('Enter');
  await page.locator('.message', { hasText: 'delete me' }).waitFor();
  await take(page, /Max/);
  const said = page.locator('.message', { hasText: 'delete me' });
  await said.waitFor();
  await said.hover();
  await page.screenshot({ path: `${SHOTS}moderator.png` });
  await said.getByRole('button', { name: 'Delete message' }).click();
  await said.waitFor({ state: 'detached' });
  await done('moderator-after');
});

test('an admin sees the commands there are, and the wire with its faults', async () => {
  const { page, done } = await open();
  await take(page, /Zoe/);
  await waitForCommands(page);
  await page.screenshot({ path: `${SHOTS}picker.png` });
  await page.keyboard.press('Escape');
  await page.locator('#say').fill('');
  await page.getByRole('button', { name: 'Wire' }).click();
  await page.locator('#wire details').first().waitFor();
  await page.locator('#wire select').nth(0).selectOption('refuse-500');
  await page.locator('#wire select').nth(1).selectOption('POST /interactions/*');
  await page.getByRole('button', { name: 'Order', exact: true }).click();
  await page.getByText('still open').waitFor();
  await page.getByRole('button', { name: 'All well again' }).click();
  await done('admin-wire');
});

test('Ada’s Discord speaks French, and so do the page and the bot', async () => {
  const { page, done } = await open({ colorScheme: 'dark' });
  await page.locator('#language').selectOption('fr');
  await page.getByRole('heading', { name: 'Vous êtes' }).waitFor();
  await page.locator('#say').focus();
  await waitForCommands(page);
  assert.equal(await page.locator('html').getAttribute('lang'), 'fr');
  await page.screenshot({ path: `${SHOTS}french-dark.png` });
  await page.locator('#say').fill('');
  await page.locator('#language').selectOption('en-US');
  await page.getByRole('heading', { name: 'You are' }).waitFor();
  await done('english-dark');
});

test('on a phone the channels are behind a button and all is in reach', async () => {
  const { page, done } = await open({ viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true });
  await page.locator('#open-sidebar').click();
  await page.screenshot({ path: `${SHOTS}phone-channels.png` });
  await page.getByRole('button', { name: '#pictures' }).click();
  await page.getByRole('heading', { name: '#pictures' }).waitFor();
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await done('phone');
});
