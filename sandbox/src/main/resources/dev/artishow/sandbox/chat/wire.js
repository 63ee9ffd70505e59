import { faults, orderFault } from './api.js';
import { $, el } from './dom.js';
import { word } from './words.js';

const ROUTES = ['*', 'POST /interactions/*', 'PATCH */messages/@original', 'POST /webhooks/*', 'POST /channels/*/messages', 'PATCH /channels/*', 'DELETE *'];
const OF_REQUESTS = ['refuse-500', 'done-502', 'lose-request', 'lose-answer', 'limit', 'limit-all', 'delay'];
const OF_EVENTS = ['repeat-event', 'lose-event'];
const OF_GATEWAY = ['drop', 'reconnect', 'invalidate', 'hold', 'release', 'clear'];
const MAX_ENTRIES = 300;

/** The side panel: what goes over the wire, and the switches by which it goes wrong. */
export class WirePanel {
  #panel = $('wire');
  #entries = [];
  #list = el('div');
  #open = el('p', { class: 'small', role: 'status' });

  constructor() {
    const button = $('open-wire');
    button.addEventListener('click', () => this.#toggle(button));
    this.#panel.addEventListener('keydown', (event) => { if (event.key === 'Escape') this.#toggle(button); });
  }

  #toggle(button) {
    this.#panel.hidden = !this.#panel.hidden;
    button.setAttribute('aria-expanded', String(!this.#panel.hidden));
    if (this.#panel.hidden) { button.focus(); return; }
    this.build();
    this.#panel.querySelector('button').focus();
    faults().then((answer) => this.#showOpen(answer));
  }

  /** Draws the panel anew, as when the language changes. */
  build() {
    const route = el('select', {}, ROUTES.map((each) => el('option', {}, each)));
    const kind = el('select', {}, [...OF_REQUESTS, ...OF_EVENTS].map((name) => el('option', { value: name }, word(`fault-${name}`))));
    const times = el('input', { type: 'number', min: 1, max: 100, value: 1 });
    const form = el('form', {}, el('label', {}, word('kind'), kind), el('label', {}, word('route'), route), el('label', {}, word('times'), times),
      el('button', { class: 'press s1' }, word('order')));
    kind.addEventListener('change', () => { route.disabled = OF_EVENTS.includes(kind.value); });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const target = OF_EVENTS.includes(kind.value) ? 'INTERACTION_CREATE' : route.value;
      orderFault({ fault: kind.value, target, times: Number(times.value) }).then((answer) => this.#showOpen(answer), (error) => { this.#open.textContent = error.message; });
    });
    const gateway = el('div', { class: 'row' }, OF_GATEWAY.map((name) => el('button', {
      type: 'button', class: 'press', onclick: () => orderFault({ fault: name }).then((answer) => this.#showOpen(answer))
    }, word(`fault-${name}`))));
    const close = el('button', { type: 'button', class: 'press', onclick: () => this.#toggle($('open-wire')) }, word('close'));
    this.#panel.replaceChildren(el('section', {}, el('div', { class: 'row' }, close), el('h2', {}, word('faults')), form, this.#open, gateway),
      el('section', { class: 'traffic', tabindex: '0', 'aria-label': word('traffic') }, el('h2', {}, word('traffic')), this.#list));
    this.#list.replaceChildren(...this.#entries.map(entryNode).reverse());
  }

  #showOpen(answer) {
    const open = [...answer.requests, ...answer.events].map((order) => `${order.target} ×${order.times}`);
    this.#open.textContent = open.length ? word('open', open.join(', ')) : '';
  }

  add(entries) {
    this.#entries = [...this.#entries, ...entries].slice(-MAX_ENTRIES);
    if (this.#panel.hidden || !entries.length) return;
    this.#list.prepend(...entries.map(entryNode).reverse());
    while (this.#list.childElementCount > MAX_ENTRIES) this.#list.lastChild.remove();
    faults().then((answer) => this.#showOpen(answer));
  }
}

/** Without ids and tokens, which nobody reads; they stand in the details. */
const short = (title) => title.replaceAll(/[\w-]*\d{12,}/g, '…');

function entryNode(entry) {
  const bad = entry.kind === 'fault' || entry.status >= 400;
  const summary = el('summary', {}, el('span', { class: 'kind' }, `${entry.kind === 'request' ? '→' : entry.kind === 'event' ? '←' : '✗'} ${word(entry.kind)} `),
    short(entry.title), entry.status ? ` ${entry.status}` : '');
  const details = el('details', { class: bad ? 'bad' : '' }, summary);
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(el('pre', {}, `${entry.title}\n${entry.detail ? JSON.stringify(entry.detail, null, 1) : ''}`));
  });
  return details;
}
