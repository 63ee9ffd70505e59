import { el } from './dom.js';
import { locale, word } from './words.js';

/** Discord's Markdown, as far as bots use it, as nodes. What is not understood stays text. */
const SPAN = new RegExp([
  '```(?:[a-z]+\\n)?(?<block>[\\s\\S]+?)```', '`(?<code>[^`\\n]+)`', '\\|\\|(?<spoiler>[\\s\\S]+?)\\|\\|',
  '\\*\\*(?<bold>[\\s\\S]+?)\\*\\*', '__(?<under>[\\s\\S]+?)__', '~~(?<struck>[\\s\\S]+?)~~',
  '\\*(?<italic>[^*\\s](?:[^*]*[^*\\s])?)\\*', '(?<![\\w_])_(?<lean>[^_\\s](?:[^_]*[^_\\s])?)_(?![\\w_])',
  '\\[(?<label>[^\\]]+)\\]\\((?<target>https?://[^)\\s]+)\\)', '(?<link>https?://[^\\s<>()]+)',
  '<@!?(?<user>\\d+)>', '<@&(?<role>\\d+)>', '<#(?<channel>\\d+)>', '<t:(?<time>\\d+)(?::(?<style>[tTdDfFR]))?>',
  '</(?<slash>[^:>]+):\\d+>', '(?<all>@everyone|@here)', '\\\\(?<escaped>[*_~`|\\\\])'
].join('|'), 'g');

export function markdown(source, names) {
  const lines = source.split('\n');
  const nodes = [];
  let plain = [];
  const flush = () => {
    if (plain.length) nodes.push(el('p', {}, spans(plain.join('\n'), names)));
    plain = [];
  };
  for (const line of lines) {
    const block = /^(#{1,3}|-#|>|[-*]|\d+\.)\s+(.*)$/.exec(line);
    if (!block || source.includes('```')) { plain.push(line); continue; }
    flush();
    nodes.push(blockNode(block[1], block[2], names));
  }
  flush();
  return nodes;
}

function blockNode(mark, text, names) {
  const inside = spans(text, names);
  if (mark.startsWith('#')) return el('p', { class: `heading h${mark.length}` }, inside);
  if (mark === '-#') return el('p', { class: 'small' }, inside);
  if (mark === '>') return el('blockquote', {}, inside);
  return el('p', { class: 'item' }, `${mark === '-' || mark === '*' ? '•' : mark} `, inside);
}

function spans(source, names) {
  const nodes = [];
  let from = 0;
  for (const match of source.matchAll(SPAN)) {
    nodes.push(source.slice(from, match.index), span(match.groups, names));
    from = match.index + match[0].length;
  }
  nodes.push(source.slice(from));
  return nodes;
}

function span(found, names) {
  if (found.block) return el('pre', {}, found.block);
  if (found.code) return el('code', {}, found.code);
  if (found.spoiler) return spoiler(spans(found.spoiler, names));
  if (found.bold) return el('strong', {}, spans(found.bold, names));
  if (found.under) return el('u', {}, spans(found.under, names));
  if (found.struck) return el('s', {}, spans(found.struck, names));
  if (found.italic ?? found.lean) return el('em', {}, spans(found.italic ?? found.lean, names));
  if (found.label) return link(found.target, found.label);
  if (found.link) return link(found.link, found.link);
  if (found.user) return mention(`@${names.user(found.user)}`);
  if (found.role) return mention(`@${names.role(found.role)}`);
  if (found.channel) return mention(`#${names.channel(found.channel)}`);
  if (found.slash) return mention(`/${found.slash}`);
  if (found.all) return mention(found.all);
  if (found.time) return time(Number(found.time) * 1000, found.style);
  return found.escaped;
}

const mention = (text) => el('span', { class: 'mention' }, text);
const link = (href, text) => el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, text);

export function spoiler(children) {
  const button = el('button', { type: 'button', class: 'spoiler', 'aria-expanded': 'false', 'aria-label': word('spoiler') },
    el('span', { 'aria-hidden': 'true' }, children));
  button.addEventListener('click', () => {
    button.setAttribute('aria-expanded', 'true');
    button.removeAttribute('aria-label');
    button.firstChild.removeAttribute('aria-hidden');
  });
  return button;
}

function time(millis, style) {
  const at = new Date(millis);
  if (style === 'R') {
    const seconds = Math.round((millis - Date.now()) / 1000);
    const [unit, size] = Math.abs(seconds) < 90 ? ['second', 1] : Math.abs(seconds) < 5400 ? ['minute', 60]
      : Math.abs(seconds) < 129600 ? ['hour', 3600] : ['day', 86400];
    const text = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(Math.round(seconds / size), unit);
    return el('time', { datetime: at.toISOString(), title: at.toLocaleString(locale()) }, text);
  }
  return el('time', { datetime: at.toISOString() }, at.toLocaleString(locale(), { dateStyle: 'medium', timeStyle: 'short' }));
}

export function clock(iso) {
  const at = new Date(iso);
  return el('time', { datetime: iso, title: at.toLocaleString(locale()) },
    at.toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' }));
}
