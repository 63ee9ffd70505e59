import { $, el } from './dom.js';
import { word } from './words.js';

/** Shows a modal of the bot and resolves to what was filled in, or to null. */
export function fillIn(modal, world) {
  const dialog = $('modal');
  const form = el('form', { method: 'dialog' }, el('h2', { id: 'modal-title' }, modal.title),
    modal.components.map((part) => field(part, world)),
    el('div', { class: 'row' },
      el('button', { type: 'button', class: 'press', onclick: () => dialog.close('') }, word('cancel')),
      el('button', { class: 'press s1', value: 'submit' }, word('submit'))));
  dialog.replaceChildren(form);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'submit' ? valuesOf(form) : null), { once: true });
  });
}

function valuesOf(form) {
  return Object.fromEntries([...form.querySelectorAll('[data-field]')].map((input) => [input.dataset.field, input.multiple ? [...input.selectedOptions].map((option) => option.value) : input.value]));
}

function field(part, world) {
  if (part.type === 10) return el('div', { class: 'body' }, world.markdown(part.content));
  const control = part.type === 18 ? part.component : part.components[0];
  const label = part.type === 18 ? part.label : control.label;
  return el('label', {}, label, part.description && el('small', {}, part.description), input(control, world));
}

function input(control, world) {
  const common = { 'data-field': control.custom_id, required: control.required !== false };
  const options = choices(control, world);
  if (options) {
    const many = (control.max_values ?? 1) > 1;
    return el('select', { ...common, multiple: many, size: many ? Math.min(6, options.length) : null },
      !many && el('option', { value: '' }, control.placeholder ?? word('choose')),
      options.map(([value, label, chosen]) => el('option', { value, selected: chosen }, label)));
  }
  const text = { ...common, placeholder: control.placeholder, minlength: control.min_length, maxlength: control.max_length ?? 4000 };
  if (control.style !== 2) return el('input', { ...text, type: 'text', value: control.value ?? '' });
  return el('textarea', { ...text, rows: 5 }, control.value ?? '');
}

/** What can be chosen, with its label and whether it is chosen already; null where something is typed. */
function choices(control, world) {
  if (control.type === 3) return control.options.map((option) => [option.label, option.label, option.default]);
  if (control.type < 5 || control.type > 8) return null;
  const chosen = new Set(control.default_values?.map((one) => one.id));
  return world.picks(control.type).map(([id, name]) => [id, name, chosen.has(id)]);
}

/** Opens a menu at a button; the arrow keys go through it, Escape closes it. */
export function openMenu(anchor, entries) {
  document.querySelector('.menu')?.remove();
  if (!entries.length) return;
  const menu = el('div', { class: anchor.closest('.tools') ? 'menu' : 'menu left', role: 'menu' },
    entries.map(([label, act]) => el('button', { type: 'button', role: 'menuitem', onclick: () => { close(); act(); } }, label)));
  const close = () => { menu.remove(); document.removeEventListener('pointerdown', outside); anchor.focus(); };
  const outside = (event) => { if (!menu.contains(event.target)) close(); };
  menu.addEventListener('keydown', (event) => {
    const all = [...menu.children];
    const at = all.indexOf(document.activeElement);
    if (event.key === 'Escape') close();
    else if (event.key === 'ArrowDown') all[(at + 1) % all.length].focus();
    else if (event.key === 'ArrowUp') all[(at + all.length - 1) % all.length].focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  anchor.parentElement.append(menu);
  menu.firstChild.focus();
  document.addEventListener('pointerdown', outside);
}
