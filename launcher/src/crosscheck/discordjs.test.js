import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import { AttachmentBuilder, Client, Events, GatewayIntentBits, MessageFlags, SlashCommandBuilder } from 'discord.js';
import { startSandbox } from './sandbox.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

let sandbox;
let client;

before(async () => {
  sandbox = await startSandbox(['--no-bot'], {
    url: /(http:\/\/127\.0\.0\.1:\d+\/#\S+)/, rest: /^REST\s?: (\S+)\/v10\/$/, token: /^(?:Token|Jeton)\s?: (\S+)$/
  });
  client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: sandbox.rest } });
  const ready = once(client, Events.ClientReady);
  await client.login(sandbox.token);
  await ready;
});

after(async () => {
  await client?.destroy();
  await sandbox?.stop();
});

/** Does something as a person does in the chat. */
async function api(path, body) {
  const page = new URL(sandbox.url);
  const answer = await fetch(`${page.origin}${path}`, {
    method: body ? 'POST' : 'GET', body: body && JSON.stringify(body), headers: { Authorization: `Bearer ${page.hash.slice(1)}` }
  });
  return answer.json();
}

function whereAdaIs() {
  const guild = client.guilds.cache.first();
  const channel = guild.channels.cache.find((each) => each.name === 'general');
  return { guild, channel };
}

async function act(body) {
  const { people } = await api('/api/people');
  const { channel } = whereAdaIs();
  return api('/api/acts', { person: people[0].id, channel: channel.id, ...body });
}

test('discord.js knows the guild, its channels and its threads', () => {
  const { guild, channel } = whereAdaIs();
  assert.equal(guild.name, 'Atelier');
  assert.equal(channel.threads.cache.first().name, 'sketches');
});

test('discord.js registers a command, answers it with a file, and edits the answer', async () => {
  const { guild, channel } = whereAdaIs();
  await guild.commands.set([new SlashCommandBuilder().setName('draw').setDescription('Draws')
    .addStringOption((option) => option.setName('what').setDescription('What').setRequired(true))]);
  client.once(Events.InteractionCreate, async (interaction) => {
    await interaction.deferReply();
    await interaction.editReply({
      content: `drew ${interaction.options.getString('what')}`, files: [new AttachmentBuilder(PNG, { name: 'apple.png', description: 'an apple' })]
    });
    await interaction.followUp({ content: 'only you', flags: MessageFlags.Ephemeral });
  });

  assert.equal((await act({ do: 'command', command: 'draw', options: { what: 'a red apple' } })).answer, 'acknowledged');

  const message = await waitFor(async () => {
    const raw = await client.rest.get(`/channels/${channel.id}/messages`);
    return raw.find((each) => each.content === 'drew a red apple');
  });
  assert.equal(message.attachments[0].filename, 'apple.png');
  assert.equal(message.attachments[0].description, 'an apple');
  assert.equal(message.attachments[0].width, 1);
});

test('discord.js hears of errors as Discord words them', async () => {
  const { channel } = whereAdaIs();
  await assert.rejects(channel.send({ content: 'x'.repeat(2001) }), (error) => error.code === 50035);
});

async function waitFor(question) {
  for (let i = 0; i < 100; i++) {
    const answer = await question();
    if (answer) return answer;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  return assert.fail('it did not happen in 10 s');
}
