import * as api from './api.js';
import { Composer } from './composer.js';
import { fillIn, openMenu } from './dialogs.js';
import { $, el } from './dom.js';
import { face, messageNode } from './message.js';
import { markdown } from './text.js';
import { WirePanel } from './wire.js';
import { speak, word } from './words.js';

const RETRY_MILLIS = 1500;
const NEAR_END_PIXELS = 120;

let people = [];
let roles = [];
let me = null;
let channels = [];
let here = null;
let menus = [];
let listening = null;
const messages = new Map();
const unread = new Map();
const wire = new WirePanel();

/** What messages, composer and dialogs may know and do. */
const world = {
  names: {
    user: (id) => people.find((person) => person.id === id)?.name ?? [...messages.values()].find((m) => m.author.id === id)?.author.global_name ?? id,
    role: (id) => roles.find((role) => role.id === id)?.name ?? id,
    channel: (id) => channels.find((channel) => channel.id === id)?.name ?? id
  },
  markdown: (text) => markdown(text, world.names),
  find: (id) => messages.get(id),
  picks(type) {
    if (type === 8) return channels.filter((channel) => channel.name).map((channel) => [channel.id, `#${channel.name}`]);
    return (type === 6 ? roles : people).map((each) => [each.id, each.name]);
  },
  commands: () => loadCommands(),
  shownCommand: (name) => (menus.some((command) => command.type !== 1 && command.name === name) ? name : `/${name}`),
  messageCommands: () => menus.filter((command) => command.type === 3),
  async say(text, files) {
    return Boolean(await perform({ do: 'say', text, files }));
  },
  isWaiting,
  wait: () => note(word('waiting')),
  command: (offer, options) => perform({ do: 'command', command: offer.path, options }),
  async complete(offer, option, options) {
    const answer = await perform({ do: 'complete', command: offer.path, option, options }, true);
    return answer?.choices;
  },
  async use(control, body) {
    control.disabled = true;
    try { await perform(body); } finally { control.disabled = false; }
  },
  remove: (message) => perform({ do: 'delete', message: message.id }),
  messageMenu: (anchor, message) => openMenu(anchor, world.messageCommands().map((command) =>
    [command.shown_name, () => perform({ do: 'menu', command: command.name, message: message.id })])),
  userMenu: (anchor, user) => openMenu(anchor, menus.filter((command) => command.type === 2).map((command) =>
    [command.shown_name, () => perform({ do: 'menu', command: command.name, user: user.id })]))
};
const composer = new Composer(world);

async function loadCommands() {
  if (!here) return [];
  menus = await api.commands(me.id, here.id);
  $('starting').textContent = isWaiting() ? word('waiting') : '';
  return menus;
}

/** Whether the bot has not registered its commands yet; in direct messages it may have none. */
function isWaiting() {
  return here.type !== 'direct' && menus.length === 0;
}

/** Does something in the person's name; what comes of it is shown as Discord shows it. */
async function perform(body, quiet = false) {
  try {
    const answer = await api.act({ person: me.id, channel: here.id, ...body });
    if (answer.answer === 'unanswered' && !quiet) note(word('unanswered'));
    if (answer.answer === 'modal') {
      const fields = await fillIn(answer.modal, world);
      if (fields) await perform({ do: 'submit', act: answer.act, fields });
    }
    return answer;
  } catch (error) {
    if (!quiet) note(word('failed', error.message));
    return null;
  }
}

/** A line for this person alone, which the bot knows nothing of. */
function note(text) {
  const line = el('li', { class: 'message ephemeral', role: 'alert' }, el('span', { class: 'face', 'aria-hidden': 'true' }, '!'),
    el('div', { class: 'body' }, el('p', {}, `⚠ ${text}`), el('p', { class: 'small' }, `${word('ephemeral')} · `,
      el('button', { type: 'button', class: 'icon small', onclick: () => line.remove() }, word('dismiss')))));
  $('messages').append(line);
  line.scrollIntoView({ block: 'end' });
}

function title(channel) {
  return channel.type === 'direct' ? 'Artishow' : `${channel.parent ? '↳ ' : '#'}${channel.name}`;
}

function showChannels() {
  const groups = new Map();
  for (const channel of channels.filter((each) => !each.parent)) {
    const key = channel.type === 'direct' ? word('direct') : channel.guild;
    groups.set(key, [...(groups.get(key) ?? []), channel, ...channels.filter((each) => each.parent === channel.id)]);
  }
  $('channels').replaceChildren(...[...groups].flatMap(([name, members]) => [
    el('li', {}, el('h2', {}, name)), ...members.map(channelNode)
  ]));
  $('guild').textContent = channels.find((channel) => channel.guild)?.guild ?? 'Artishow';
}

function channelNode(channel) {
  const count = unread.get(channel.id);
  const button = el('button', { type: 'button', 'aria-current': channel.id === here?.id ? 'page' : null, class: count ? 'unread' : '' },
    title(channel), count?.pings ? el('span', { class: 'count', 'aria-label': word('pinged') }, String(count.pings)) : '');
  button.addEventListener('click', () => go(channel));
  return el('li', { class: channel.parent ? 'thread' : '' }, button);
}

function go(channel) {
  here = channel;
  unread.delete(channel.id);
  $('title').textContent = title(channel);
  $('topic').textContent = $('topic').title = channel.topic;
  document.title = `${title(channel)} – ${word('page')}`;
  composer.allow(channel.maySpeak, title(channel));
  showChannels();
  closeSidebar();
  loadCommands().then(showMessages, showMessages).then(() => composer.again());
}

function showMessages() {
  const shown = [...messages.values()].filter((message) => message.channel_id === here.id).sort(byId);
  const list = $('messages');
  list.replaceChildren(...(shown.length ? shown.map((message) => messageNode(message, world)) : [el('li', { class: 'empty' }, here.topic || word('nothing'))]));
  $('log').scrollTop = $('log').scrollHeight;
}

const byId = (a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1);

function showMessage(message) {
  const list = $('messages');
  const log = $('log');
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PIXELS;
  const fresh = messageNode(message, world);
  const old = $(`m${message.id}`);
  list.querySelector('.empty')?.remove();
  if (old) {
    const focused = old.contains(document.activeElement) ? [...old.querySelectorAll('button,select')].indexOf(document.activeElement) : -1;
    keepOpen(old, fresh);
    old.replaceWith(fresh);
    if (focused >= 0) fresh.querySelectorAll('button,select')[focused]?.focus();
  } else {
    list.append(fresh);
  }
  if (atEnd) {
    log.scrollTop = log.scrollHeight;
    for (const image of fresh.querySelectorAll('img')) image.addEventListener('load', () => { log.scrollTop = log.scrollHeight; }, { once: true });
  }
}

/** What somebody has uncovered stays so while the message around it changes. */
function keepOpen(old, fresh) {
  const shown = [...fresh.querySelectorAll('.spoiler')];
  for (const [i, spoiler] of old.querySelectorAll('.spoiler').entries()) {
    if (spoiler.getAttribute('aria-expanded') === 'true' && shown[i]?.textContent === spoiler.textContent) shown[i].click();
  }
}

function hear(news, first) {
  if (news.channels.length) {
    channels = news.channels;
    if (first || !channels.some((channel) => channel.id === here?.id)) here = channels.find((channel) => channel.id === here?.id) ?? channels[0];
    here = channels.find((channel) => channel.id === here.id);
  }
  for (const id of news.gone) {
    messages.delete(id);
    $(`m${id}`)?.remove();
  }
  for (const message of news.messages.sort(byId)) {
    const known = messages.has(message.id);
    messages.set(message.id, message);
    if (message.channel_id === here.id) { if (!first) showMessage(message); } else if (!known && !first && message.author.id !== me.id) count(message);
  }
  wire.add(news.wire);
  if (first) go(here);
  else if (news.channels.length || news.messages.length) showChannels();
  // a bot that logs in, or changes its commands, says so over the wire
  if (news.wire.some((entry) => entry.title.includes('/commands'))) loadCommands().then(() => composer.again());
}

function count(message) {
  const before = unread.get(message.channel_id) ?? { pings: 0 };
  unread.set(message.channel_id, { pings: before.pings + (message.seen.pings ? 1 : 0) });
}

function showPeople() {
  $('people').replaceChildren(...people.map((person) => {
    const button = el('button', { type: 'button', role: 'radio', 'aria-checked': String(person.id === me.id), tabindex: person.id === me.id ? 0 : -1 },
      face({ id: person.id, name: person.name }), el('span', {}, person.name, el('small', {}, person.roles.join(', ') || word('member'))));
    button.addEventListener('click', () => become(person));
    button.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      become(people[(people.indexOf(person) + step + people.length) % people.length], true);
    });
    return button;
  }));
}

function become(person, focus = false) {
  me = person;
  speak(person.locale);
  $('language').value = person.locale.startsWith('fr') ? 'fr' : 'en-US';
  showPeople();
  if (focus) $('people').querySelector('[aria-checked=true]').focus();
  wire.build();
  messages.clear();
  $('messages').replaceChildren();
  unread.clear();
  composer.reset();
  listen();
}

async function listen() {
  listening?.abort();
  const mine = new AbortController();
  listening = mine;
  while (!mine.signal.aborted) {
    let first = true;
    try {
      await api.feed(me.id, mine.signal, (news) => {
        if (mine.signal.aborted) return;
        $('status').textContent = '';
        if (first) messages.clear();
        hear(news, first);
        first = false;
      });
    } catch { /* told below */ }
    if (mine.signal.aborted) return;
    $('status').textContent = word('offline');
    await new Promise((resolve) => { setTimeout(resolve, RETRY_MILLIS); });
  }
}

/** Lets the sidebar of a narrow page go where something beside it is touched. */
function leaveSidebar(event) {
  if ($('sidebar').classList.contains('open') && !event.target.closest('#sidebar, #open-sidebar')) closeSidebar();
}

function closeSidebar() {
  $('sidebar').classList.remove('open');
  $('open-sidebar').setAttribute('aria-expanded', 'false');
}

function theme(name) {
  if (name) document.documentElement.dataset.theme = name;
  else delete document.documentElement.dataset.theme;
}

async function start() {
  speak(navigator.language);
  if (!api.hasToken) { $('status').textContent = word('token'); return; }
  theme(localStorage.getItem('theme') ?? '');
  $('theme').value = localStorage.getItem('theme') ?? '';
  $('theme').addEventListener('change', (event) => { localStorage.setItem('theme', event.target.value); theme(event.target.value); });
  $('language').addEventListener('change', async (event) => {
    await perform({ do: 'speak', locale: event.target.value });
    ({ people, roles } = await api.people());
    become(people.find((person) => person.id === me.id));
  });
  $('open-sidebar').addEventListener('click', (event) => {
    const open = $('sidebar').classList.toggle('open');
    event.currentTarget.setAttribute('aria-expanded', String(open));
  });
  $('sidebar').addEventListener('keydown', (event) => { if (event.key === 'Escape') closeSidebar(); });
  document.addEventListener('click', leaveSidebar);
  try {
    ({ people, roles } = await api.people());
    become(people[0]);
  } catch (error) {
    $('status').textContent = error.message === 'Unauthorized' ? word('token') : error.message;
  }
}

start();
