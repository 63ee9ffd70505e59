import { fileUrl } from './api.js';
import { $, el } from './dom.js';
import { clock, markdown, spoiler } from './text.js';
import { word } from './words.js';

/** A message as the person at the screen sees it; `world` knows names and takes what is clicked. */
export function messageNode(message, world) {
  const { author, seen } = message;
  const node = el('li', {
    class: `message${seen.pings ? ' pings' : ''}${seen.ephemeral ? ' ephemeral' : ''}`, id: `m${message.id}`
  });
  const origin = originOf(message, world);
  if (origin) node.append(origin);
  const name = el('button', { type: 'button', 'aria-haspopup': 'menu' }, author.global_name ?? author.username);
  name.addEventListener('click', () => world.userMenu(name, author));
  node.append(face(author), el('div', { class: 'body' },
    el('div', { class: 'who' }, name, author.bot && el('span', { class: 'tag' }, word('bot')), clock(message.timestamp),
      message.edited_timestamp && !seen.loading && el('span', { class: 'note' }, `(${word('edited')})`)),
    seen.loading ? el('p', { class: 'loading' }, word('thinking', author.global_name)) : content(message, world),
    seen.ephemeral && el('p', { class: 'small' }, `${word('ephemeral')} · `,
      el('button', { type: 'button', class: 'icon small', onclick: () => world.remove(message) }, word('dismiss')))));
  if (!seen.ephemeral) node.append(tools(message, world));
  return node;
}

export function face(user) {
  const name = user.global_name ?? user.username ?? user.name;
  const node = el('span', { class: 'face', 'aria-hidden': 'true' }, name[0].toUpperCase());
  node.style.backgroundColor = `hsl(${hue(name)} 45% 36%)`;
  return node;
}

/** The same name always has the same colour. */
const hue = (name) => [...name].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 360, 7);

function originOf(message, world) {
  if (message.interaction) {
    return el('p', { class: 'origin' }, '⤷ ', word('used', message.interaction.user.global_name, world.shownCommand(message.interaction.name)));
  }
  const replied = message.message_reference && world.find(message.message_reference.message_id);
  return replied && el('p', { class: 'origin' }, `⤷ ${replied.author.global_name}: ${(replied.content || '…').slice(0, 80)}`);
}

function tools(message, world) {
  const commands = world.messageCommands();
  const menu = commands.length > 0 && el('button', {
    type: 'button', class: 'icon', title: word('more'), 'aria-label': word('more'), 'aria-haspopup': 'menu',
    onclick: (event) => world.messageMenu(event.currentTarget, message)
  }, '⋯');
  const remove = message.seen.mayDelete && el('button', {
    type: 'button', class: 'icon', title: word('delete'), 'aria-label': word('delete'), onclick: () => world.remove(message)
  }, '✕');
  return el('div', { class: 'tools' }, menu, remove);
}

function content(message, world) {
  const shownFiles = JSON.stringify(message.components);
  const files = message.attachments.filter((file) => !(message.flags & 32768) || !shownFiles.includes(`"${file.id}"`));
  return [
    ...markdown(message.content, world.names).filter((node) => node.textContent),
    ...message.embeds.map((embed) => embedNode(embed, message, world)),
    message.flags & 32768 ? null : gallery(files.filter(isPicture).map(asItem)),
    ...files.filter((file) => !isPicture(file)).map(fileNode),
    ...message.components.map((component) => componentNode(component, message, world))
  ].filter(Boolean);
}

const isPicture = (file) => file.content_type?.startsWith('image/');
const asItem = (file) => ({ id: file.id, description: file.description ?? file.filename, name: file.filename, spoiler: file.filename.startsWith('SPOILER_') });

function fileNode(file) {
  const size = new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 1 });
  const link = el('a', { class: 'file', href: '#', download: file.filename }, `${file.filename} (${size.format(file.size / 1000)})`);
  fileUrl(file.id).then((url) => { link.href = url; }, () => {});
  return link;
}

function gallery(items) {
  if (!items.length) return null;
  return el('div', { class: `gallery${items.length > 1 ? ' many' : ''}` }, items.map(picture));
}

function picture(item) {
  const image = el('img', { alt: item.description ?? item.name ?? '' });
  fileUrl(item.id).then((url) => { image.src = url; }, () => {});
  if (item.spoiler) return spoiler([image]);
  return el('button', {
    type: 'button', class: 'picture', title: word('show'), 'aria-label': `${word('show')}: ${image.alt}`, onclick: () => enlarge(item)
  }, image);
}

function enlarge(item) {
  const box = $('lightbox');
  const image = el('img', { alt: item.description ?? '' });
  const save = el('a', { class: 'press', download: item.name ?? 'picture.png' }, word('download'));
  fileUrl(item.id).then((url) => { image.src = url; save.href = url; });
  const text = item.description && item.description !== item.name ? el('p', {}, item.description) : '';
  box.replaceChildren(image, text, el('div', { class: 'row' }, save,
    el('button', { type: 'button', class: 'press', autofocus: true, onclick: () => box.close() }, word('close'))));
  box.showModal();
}

function embedNode(embed, message, world) {
  const node = el('article', { class: 'container' },
    embed.author && el('p', { class: 'small' }, embed.author.name),
    embed.title && el('p', { class: 'heading' }, embed.title),
    embed.description && markdown(embed.description, world.names),
    embed.fields?.length > 0 && el('div', { class: 'embed-fields' }, embed.fields.map((field) =>
      el('div', {}, el('strong', {}, field.name), markdown(field.value, world.names)))),
    embed.image && embedded(embed.image.url, message),
    embed.footer && el('p', { class: 'small' }, embed.footer.text));
  accent(node, embed.color);
  return node;
}

function embedded(url, message) {
  const file = message.attachments.find((each) => url === `attachment://${each.filename}` || url === each.url);
  return file && gallery([asItem(file)]);
}

function accent(node, colour) {
  if (Number.isInteger(colour)) node.style.borderLeftColor = `#${colour.toString(16).padStart(6, '0')}`;
}

function mediaItem(item, message) {
  const media = item.media ?? item.file ?? {};
  const file = message.attachments.find((each) => each.id === media.attachment_id);
  return file && { ...asItem(file), description: item.description ?? file.description ?? file.filename, spoiler: item.spoiler };
}

const KINDS = {
  1: (c, m, w) => el('div', { class: 'row' }, inside(c, m, w)),
  2: button,
  3: select, 5: select, 6: select, 7: select, 8: select,
  9: (c, m, w) => el('div', { class: 'section' }, el('div', { class: 'body' }, inside(c, m, w)), componentNode(c.accessory, m, w)),
  10: (c, m, w) => el('div', { class: 'body' }, markdown(c.content, w.names)),
  11: (c, m) => gallery([mediaItem(c, m)].filter(Boolean)),
  12: (c, m) => gallery(c.items.map((item) => mediaItem(item, m)).filter(Boolean)),
  13: (c, m) => { const item = mediaItem(c, m); return item && fileNode(m.attachments.find((file) => file.id === item.id)); },
  14: (c) => c.divider === false ? el('div') : el('hr', { class: 'rule' }),
  17: (c, m, w) => {
    const node = el('div', { class: 'container' }, inside(c, m, w));
    accent(node, c.accent_color);
    return c.spoiler ? spoiler([node]) : node;
  }
};

function componentNode(component, message, world) {
  return KINDS[component?.type]?.(component, message, world) ?? null;
}

const inside = (component, message, world) => component.components.map((child) => componentNode(child, message, world));

function button(component, message, world) {
  const label = [component.emoji?.name, component.label].filter(Boolean).join(' ');
  if (component.style === 5) {
    return /^https?:/.test(component.url) && el('a', { class: 'press', href: component.url, target: '_blank', rel: 'noopener noreferrer' }, `${label} ↗`);
  }
  const node = el('button', { type: 'button', class: `press s${component.style}`, disabled: component.disabled }, label);
  node.addEventListener('click', () => world.use(node, { do: 'click', message: message.id, component: component.custom_id }));
  return node;
}

function select(component, message, world) {
  const many = (component.max_values ?? 1) > 1;
  const options = component.type === 3
    ? component.options.map((option) => [option.value, option.label + (option.description ? ` – ${option.description}` : ''), option.default])
    : world.picks(component.type);
  const node = el('select', { 'aria-label': component.placeholder ?? word('choose'), multiple: many, disabled: component.disabled, size: many ? Math.min(6, options.length) : null });
  if (!many) node.append(el('option', { value: '' }, component.placeholder ?? word('choose')));
  node.append(...options.map(([value, label, chosen]) => el('option', { value, selected: chosen }, label)));
  const choose = () => world.use(node, { do: 'choose', message: message.id, component: component.custom_id, values: [...node.selectedOptions].map((o) => o.value).filter(Boolean) });
  if (!many) { node.addEventListener('change', choose); return node; }
  return el('div', { class: 'row' }, node, el('button', { type: 'button', class: 'press', onclick: choose }, word('submit')));
}
