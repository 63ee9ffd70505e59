import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import {
  ActionRowBuilder, ApplicationCommandType, ButtonBuilder, ButtonStyle, Client, ContextMenuCommandBuilder, Events, GatewayIntentBits, MessageFlags,
  ModalBuilder, SlashCommandBuilder, StringSelectMenuBuilder, TextInputBuilder, TextInputStyle
} from 'discord.js';
import { chromium } from 'playwright-core';
import { startSandbox } from './sandbox.js';

const SHOTS = process.env.ARTISHOW_SCREENSHOTS ?? new URL('../../target/screenshots/', import.meta.url).pathname;
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

let sandbox;
let client;
let browser;
let page;

/** A bot of discord.js that has one of each: what the page must draw for any bot. */
const ANSWERS = {
  draw: (event) => event.isAutocomplete()
    ? event.respond(['small', 'large'].filter((name) => name.startsWith(event.options.getFocused())).map((name) => ({ name: `The ${name} one`, value: name })))
    : event.reply({
      content: `drew with **${event.options.getString('model')}**`,
      components: [
        new ActionRowBuilder().addComponents(new ButtonBuilder().setCustomId('form').setLabel('Report').setStyle(ButtonStyle.Danger)),
        new ActionRowBuilder().addComponents(new StringSelectMenuBuilder().setCustomId('pick').setPlaceholder('Which size').addOptions(
          { label: 'Little', value: 's' }, { label: 'Big', value: 'b' }))
      ]
    }),
  form: (event) => event.showModal(new ModalBuilder().setCustomId('report').setTitle('Report the picture').addComponents(
    new ActionRowBuilder().addComponents(new TextInputBuilder().setCustomId('why').setLabel('Why').setStyle(TextInputStyle.Paragraph)))),
  report: (event) => event.reply({ content: `noted: ${event.fields.getTextInputValue('why')}`, flags: MessageFlags.Ephemeral }),
  pick: (event) => event.update({ content: `size ${event.values[0]}` }),
  Details: (event) => event.reply({ content: `about ${event.targetMessage.author.username}`, flags: MessageFlags.Ephemeral }),
  silent: () => {}
};

before(async () => {
  await mkdir(SHOTS, { recursive: true });
  sandbox = await startSandbox(['--no-bot'], {
    url: /(http:\/\/127\.0\.0\.1:\d+\/#\S+)/, rest: /^REST\s?: (\S+)\/v10\/$/, token: /^(?:Token|Jeton)\s?: (\S+)$/
  });
  client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: sandbox.rest } });
  const ready = once(client, Events.ClientReady);
  await client.login(sandbox.token);
  await ready;
  client.on(Events.InteractionCreate, (event) => ANSWERS[event.customId ?? event.commandName](event));
  await client.application.commands.set([
    new SlashCommandBuilder().setName('draw').setDescription('Draws').addStringOption((option) =>
      option.setName('model').setDescription('Which model').setRequired(true).setAutocomplete(true)),
    new SlashCommandBuilder().setName('silent').setDescription('Says nothing'),
    new ContextMenuCommandBuilder().setName('Details').setType(ApplicationCommandType.Message)
  ]);
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  page = await browser.newPage({ viewport: { width: 1000, height: 760 } });
  await page.goto(sandbox.url);
  await page.getByRole('radio').first().waitFor();
});

after(async () => {
  await browser?.close();
  await client?.destroy();
  await sandbox?.stop();
});

test('an option suggests values while they are typed', async () => {
  await page.locator('#say').focus();
  await page.keyboard.type('/draw l');
  await page.locator('.suggestions [role=option]', { hasText: 'The large one' }).waitFor();
  await page.screenshot({ path: `${SHOTS}autocomplete.png` });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.locator('.message strong', { hasText: 'large' }).waitFor();
});

test('a button opens a form, whose answer only this person sees', async () => {
  await page.getByRole('button', { name: 'Report' }).click();
  const form = page.locator('#modal[open]');
  await form.waitFor();
  await page.screenshot({ path: `${SHOTS}modal.png` });
  await form.getByLabel('Why').fill('not an <b>apple</b>');
  await form.getByRole('button', { name: 'Submit' }).click();
  const answer = page.locator('.message.ephemeral', { hasText: 'noted: not an <b>apple</b>' });
  await answer.waitFor();
  await page.getByRole('radio', { name: /Max/ }).click();
  await page.locator('.message strong', { hasText: 'large' }).waitFor();
  assert.equal(await page.locator('.message.ephemeral').count(), 0);
  await page.getByRole('radio', { name: /Ada/ }).click();
  await answer.waitFor();
});

test('a menu of choices changes the message', async () => {
  await page.getByLabel('Which size').selectOption('b');
  await page.locator('.message', { hasText: 'size b' }).waitFor();
});

test('a message has a menu of the bot’s commands', async () => {
  const message = page.locator('.message', { hasText: 'size b' });
  await message.hover();
  await message.getByRole('button', { name: 'More for this message' }).click();
  await page.getByRole('menuitem', { name: 'Details' }).click();
  await page.locator('.message.ephemeral', { hasText: 'about' }).waitFor();
});

test('a bot that does not answer is told of after three seconds', async () => {
  await page.locator('#say').focus();
  await page.keyboard.type('/silent ');
  await page.locator('#command').getByText('/silent').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('The application did not respond').waitFor();
  await page.screenshot({ path: `${SHOTS}unanswered.png` });
});
