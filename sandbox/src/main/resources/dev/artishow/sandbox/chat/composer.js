import { toSend } from './api.js';
import { $, el } from './dom.js';
import { word } from './words.js';

const say = $('say');
const picker = $('picker');
const line = $('command');

/**
 * Where messages are written and commands are put together. `world` offers the commands and takes
 * what is sent.
 */
export class Composer {
  #world;
  #files = [];
  #chosen = null;
  #shown = [];
  #at = 0;
  /** Settled when it is known whether what is typed is a command. */
  #looking = Promise.resolve();

  constructor(world) {
    this.#world = world;
    say.addEventListener('input', () => { this.#looking = this.#typed(); });
    say.addEventListener('keydown', (event) => this.#key(event));
    $('composer').addEventListener('submit', (event) => { event.preventDefault(); this.#send(); });
    $('attach').addEventListener('change', (event) => { this.attach([...event.target.files]); event.target.value = ''; });
    this.#takeDrops();
  }

  /** Puts away what was begun, as when another person takes the seat. */
  reset() {
    this.#leave();
    say.value = '';
    this.#files = [];
    this.#showFiles();
  }

  /** Looks anew at what was typed before there were commands. */
  again() {
    if (!this.#chosen) this.#looking = this.#typed();
  }

  /** Says whether anything may be written here. */
  allow(may, channel) {
    say.disabled = !may;
    $('send').disabled = !may;
    say.placeholder = may ? word('say', channel) : word('readonly');
    say.setAttribute('aria-label', say.placeholder);
  }

  attach(files) {
    const wanted = line.querySelector('input[type=file]');
    if (wanted && files.length === 1) {
      const carrier = new DataTransfer();
      carrier.items.add(files[0]);
      wanted.files = carrier.files;
      return;
    }
    this.#files.push(...files);
    this.#showFiles();
  }

  #showFiles() {
    $('files').replaceChildren(...this.#files.map((file) => el('li', {}, file.name, ' ',
      el('button', { type: 'button', class: 'icon', 'aria-label': word('remove', file.name), onclick: () => {
        this.#files = this.#files.filter((other) => other !== file);
        this.#showFiles();
      } }, '✕'))));
  }

  #takeDrops() {
    const form = $('composer');
    for (const name of ['dragover', 'dragleave', 'drop']) {
      document.addEventListener(name, (event) => {
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        form.dataset.drop = word('dropped');
        form.classList.toggle('over', name === 'dragover');
        if (name === 'drop') this.attach([...event.dataTransfer.files]);
      });
    }
  }

  async #typed() {
    if (!say.value.startsWith('/')) return this.#closePicker();
    const offers = offersOf(await this.#world.commands());
    if (!say.value.startsWith('/')) return undefined;
    // what stands there now: people type on while the commands are fetched
    const typed = say.value.slice(1).toLowerCase();
    const whole = offers.find((offer) => offer.names.some((name) => typed === `${name} ` || typed.startsWith(`${name} `)));
    if (whole) {
      const name = whole.names.find((each) => typed.startsWith(`${each} `));
      return this.#take(whole, say.value.slice(name.length + 2));
    }
    this.#shown = offers.filter((offer) => offer.names.some((name) => name.startsWith(typed)));
    this.#at = 0;
    return this.#showPicker();
  }

  #showPicker() {
    picker.hidden = this.#shown.length === 0;
    picker.replaceChildren(...this.#shown.map((offer, i) => el('div', {
      role: 'option', id: `offer-${i}`, 'aria-selected': String(i === this.#at),
      onpointerdown: (event) => { event.preventDefault(); this.#take(offer, ''); }
    }, el('strong', {}, `/${offer.names[0]}`), el('span', {}, offer.description))));
    if (picker.hidden) say.removeAttribute('aria-activedescendant');
    else say.setAttribute('aria-activedescendant', `offer-${this.#at}`);
    picker.children[this.#at]?.scrollIntoView({ block: 'nearest' });
  }

  #closePicker() {
    this.#shown = [];
    this.#showPicker();
  }

  /** Takes the command at hand once the picker shows what was typed last, or sends what stands there. */
  async #enter() {
    await this.#looking;
    if (picker.hidden) this.#send();
    else this.#take(this.#shown[this.#at], '');
  }

  #key(event) {
    const open = !picker.hidden;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#enter();
    } else if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      this.#at = (this.#at + (event.key === 'ArrowDown' ? 1 : this.#shown.length - 1)) % this.#shown.length;
      this.#showPicker();
    } else if (open && event.key === 'Tab') {
      event.preventDefault();
      this.#take(this.#shown[this.#at], '');
    } else if (open && event.key === 'Escape') {
      this.#closePicker();
    }
  }

  /** Turns the message box into the command's options; `rest` is the value of the first. */
  #take(offer, rest) {
    this.#closePicker();
    this.#chosen = offer;
    say.hidden = true;
    say.value = '';
    line.hidden = false;
    line.replaceChildren(el('strong', {}, `/${offer.names[0]}`));
    const later = [];
    offer.options.forEach((option, i) => {
      if (option.required || i === 0) line.append(this.#field(option, i === 0 ? rest : ''));
      else later.push(option);
    });
    const more = later.length > 0 && el('select', { 'aria-label': word('option') }, el('option', { value: '' }, `+ ${word('option')}`),
      later.map((option) => el('option', { value: option.name, title: option.shown_description }, option.shown_name)));
    if (more) {
      more.addEventListener('change', () => {
        const option = later.find((each) => each.name === more.value);
        const field = this.#field(option, '');
        line.insertBefore(field, more);
        more.selectedOptions[0].remove();
        more.value = '';
        field.querySelector('input, select').focus();
      });
      line.append(more);
    }
    line.onkeydown = (event) => {
      if (event.key === 'Escape' && !line.querySelector('.suggestions')) { event.preventDefault(); this.#leave(); say.focus(); }
      else if (event.key === 'Backspace' && event.target.matches('input[type=text]') && !event.target.value
        && event.target === line.querySelector('input')) { event.preventDefault(); this.#leave(); say.focus(); }
      else if (event.key === 'Enter' && event.target.matches('input') && !event.defaultPrevented) { event.preventDefault(); this.#send(); }
    };
    const first = line.querySelector('[data-option]');
    (first ?? $('send')).focus();
    if (first?.setSelectionRange && first.type === 'text') first.setSelectionRange(rest.length, rest.length);
  }

  #leave() {
    this.#chosen = null;
    line.hidden = true;
    line.replaceChildren();
    say.hidden = false;
  }

  #field(option, value) {
    const control = controlFor(option, value, this.#world);
    control.dataset.option = option.name;
    control.required = Boolean(option.required);
    if (option.autocomplete) this.#suggest(control, option);
    return el('label', { class: `field${option.type === 3 && !option.choices ? ' wide' : ''}`, title: option.shown_description },
      el('span', {}, option.shown_name), control);
  }

  /** Asks the bot for choices while the value is typed. */
  #suggest(control, option) {
    let timer = 0;
    let list = null;
    let choices = [];
    let at = -1;
    control.setAttribute('role', 'combobox');
    control.setAttribute('aria-autocomplete', 'list');
    const close = () => { list?.remove(); list = null; at = -1; control.setAttribute('aria-expanded', 'false'); };
    const take = (choice) => { control.value = choice.name; control.dataset.value = choice.value; close(); };
    const show = () => {
      list?.remove();
      list = el('div', { class: 'suggestions', role: 'listbox', 'aria-label': option.shown_name }, choices.map((choice, i) => el('div', {
        role: 'option', 'aria-selected': String(i === at), onpointerdown: (event) => { event.preventDefault(); take(choice); }
      }, choice.name)));
      control.after(list);
      control.setAttribute('aria-expanded', 'true');
    };
    const ask = async () => {
      // the command may have been sent or left before the pause was over
      if (!control.isConnected) return;
      const answer = await this.#world.complete(this.#chosen, option.name, { ...this.#plainValues(), [option.name]: control.value });
      if (document.activeElement !== control || !answer) return;
      choices = answer;
      if (choices.length) show(); else close();
    };
    control.addEventListener('input', () => { delete control.dataset.value; clearTimeout(timer); timer = setTimeout(ask, 150); });
    control.addEventListener('focus', ask);
    control.addEventListener('blur', close);
    control.addEventListener('keydown', (event) => {
      if (!list) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        at = (at + (event.key === 'ArrowDown' ? 1 : choices.length - 1) + choices.length) % choices.length;
        show();
      } else if (event.key === 'Enter' && at >= 0) take(choices[at]);
      else if (event.key === 'Escape') { close(); event.stopPropagation(); } else return;
      event.preventDefault();
    });
  }

  #plainValues() {
    const values = {};
    for (const control of line.querySelectorAll('[data-option]')) {
      if (control.type !== 'file' && control.value) values[control.dataset.option] = control.dataset.value ?? control.value;
    }
    return values;
  }

  async #send() {
    await this.#looking;
    if (!this.#chosen) {
      const text = say.value.trim();
      if (!text && !this.#files.length) return;
      if (text.startsWith('/') && this.#world.isWaiting()) { this.#world.wait(); return; }
      const files = await Promise.all(this.#files.map(toSend));
      if (await this.#world.say(text, files)) this.reset();
      return;
    }
    const invalid = [...line.querySelectorAll('[data-option]')].find((control) => !control.checkValidity());
    if (invalid) { invalid.reportValidity(); return; }
    const offer = this.#chosen;
    const options = this.#plainValues();
    const files = [...line.querySelectorAll('input[type=file][data-option]')].filter((control) => control.files[0]);
    this.#leave();
    say.focus();
    for (const control of files) options[control.dataset.option] = await toSend(control.files[0]);
    await this.#world.command(offer, options);
  }
}

/** What can be typed: a command, or each subcommand of one. */
function offersOf(commands) {
  return commands.filter((command) => command.type === 1).flatMap((command) => leaves(command, [command.name], [command.shown_name]));
}

function leaves(node, path, shown) {
  const nested = (node.options ?? []).filter((option) => option.type === 1 || option.type === 2);
  if (nested.length) return nested.flatMap((child) => leaves(child, [...path, child.name], [...shown, child.shown_name]));
  return [{ path: path.join(' '), names: [...new Set([shown.join(' '), path.join(' ')])], description: node.shown_description ?? '', options: node.options ?? [] }];
}

function controlFor(option, value, world) {
  if (option.choices?.length) {
    return el('select', {}, el('option', { value: '' }, option.required ? word('choose') : '–'),
      option.choices.map((choice) => el('option', { value: choice.value }, choice.shown_name)));
  }
  switch (option.type) {
    case 4: case 10:
      return el('input', { type: 'number', step: option.type === 4 ? 1 : 'any', min: option.min_value, max: option.max_value, value });
    case 5:
      return el('select', {}, el('option', { value: '' }, '–'), el('option', { value: 'true' }, word('yes')), el('option', { value: 'false' }, word('no')));
    case 6: case 7: case 8: case 9:
      // options number users, channels and roles otherwise than menus do
      return el('select', {}, el('option', { value: '' }, word('choose')), world.picks({ 6: 5, 7: 8, 8: 6, 9: 5 }[option.type]).map(([id, name]) => el('option', { value: id }, name)));
    case 11:
      return el('input', { type: 'file' });
    default:
      return el('input', { type: 'text', value, minlength: option.min_length, maxlength: option.max_length ?? 6000 });
  }
}
