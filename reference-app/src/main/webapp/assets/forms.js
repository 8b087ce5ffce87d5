// Form parts out of native controls: a label for each, hints and errors tied to it, an error summary that takes focus.

import {append, h, icon, replace} from './dom.js';
import {t} from './i18n.js';

/** A labelled control: field('phone', 'Điện thoại', h('input', …), {hint, optional}). */
export function field(id, label, control, {hint, optional} = {}) {
  control.id = id;
  describe(control, hint && `${id}-hint`);
  return h('div', {class: 'field', 'data-field': id},
    h('label', {for: id}, label, optional && h('span', {class: 'optional'}, ` (${t('form.optional')})`)),
    hint && h('p', {class: 'hint', id: `${id}-hint`}, hint), control);
}

/** A one-line text. */
export function textInput(id, label, {hint, optional, ...attributes} = {}) {
  return field(id, label, h('input', {type: 'text', name: id, ...attributes}), {hint, optional});
}

/** A text of several lines. */
export function textArea(id, label, {hint, optional, rows = 5, ...attributes} = {}) {
  return field(id, label, h('textarea', {name: id, rows, ...attributes}), {hint, optional});
}

/** A choice from a list; options are [{value, label}] or [{group, options}]. */
export function select(id, label, options, {hint, optional, value, empty, ...attributes} = {}) {
  const control = h('select', {name: id, value, ...attributes},
    empty !== undefined && h('option', {value: ''}, empty), options.map(option => entry(option)));
  return field(id, label, control, {hint, optional});
}

function entry(option) {
  return option.group === undefined
    ? h('option', {value: option.value}, option.label)
    : h('optgroup', {label: option.group}, option.options.map(entry));
}

/** A group of radio buttons or check boxes; chosen is a list of values. */
export function choices(id, legend, options, {type = 'radio', hint, optional, chosen = [], onchange} = {}) {
  const group = h('fieldset', {class: 'field choices', id, 'data-field': id},
    h('legend', {}, legend, optional && h('span', {class: 'optional'}, ` (${t('form.optional')})`)),
    hint && h('p', {class: 'hint', id: `${id}-hint`}, hint),
    options.map((option, i) => choice(type, `${id}-${i}`, id, option, chosen.includes(option.value), onchange)));
  describe(group, hint && `${id}-hint`);
  return group;
}

/** One check box or radio button with its label. */
export function choice(type, id, name, {value, label}, checked, onchange) {
  return h('div', {class: 'choice'},
    h('input', {type, id, name, value: value ?? 'true', checked, onchange}), h('label', {for: id}, label));
}

/** The values chosen in a group. */
export function chosen(group) {
  return Array.from(group.querySelectorAll('input:checked'), input => input.value);
}

function describe(control, ...ids) {
  const present = ids.filter(Boolean);
  if (present.length > 0) {
    control.setAttribute('aria-describedby', present.join(' '));
  }
}

/** Takes the errors off a form. */
export function clearErrors(form) {
  form.querySelectorAll('.error-text').forEach(text => text.remove());
  form.querySelectorAll('[aria-invalid]').forEach(control => {
    control.removeAttribute('aria-invalid');
    describeWithout(control, `${control.id}-error`);
  });
  form.querySelector('.summary')?.replaceChildren();
}

function describeWithout(control, id) {
  const ids = (control.getAttribute('aria-describedby') ?? '').split(' ').filter(other => other && other !== id);
  if (ids.length > 0) {
    control.setAttribute('aria-describedby', ids.join(' '));
  } else {
    control.removeAttribute('aria-describedby');
  }
}

/** The place of the error summary, at the head of a form. */
export function summaryPlace() {
  return h('div', {class: 'summary'});
}

/**
 * Shows errors [{id?, text}] beside their controls and in the summary, which takes focus; extra nodes (such as a
 * button to try again) stand below them.
 */
export function showErrors(form, errors, {heading = t('form.errors'), extra = []} = {}) {
  clearErrors(form);
  errors.filter(error => error.id).forEach(error => markField(form, error));
  const box = h('div', {class: 'notice bad', role: 'alert', tabindex: '-1'},
    h('h2', {}, icon('alert'), heading),
    h('ul', {}, errors.map(error => h('li', {}, summaryLine(form, error)))), extra);
  replace(form.querySelector('.summary'), box);
  box.focus();
  box.scrollIntoView({block: 'start'});
}

function markField(form, {id, text}) {
  const place = form.querySelector(`[data-field="${CSS.escape(id)}"]`);
  if (!place || place.querySelector(':scope > .error-text')) {
    return;
  }
  const control = place.id === id ? place : place.querySelector(`#${CSS.escape(id)}`) ?? place;
  const message = h('p', {class: 'error-text', id: `${id}-error`}, icon('alert'), text);
  const head = place.querySelector(':scope > .hint') ?? place.querySelector(':scope > label, :scope > legend');
  head ? head.after(message) : place.prepend(message);
  if (control.matches('input, select, textarea')) {
    control.setAttribute('aria-invalid', 'true');
  }
  describe(control, ...(control.getAttribute('aria-describedby') ?? '').split(' '), `${id}-error`);
}

function summaryLine(form, {id, text}) {
  if (!id || !form.querySelector(`[data-field="${CSS.escape(id)}"]`)) {
    return text;
  }
  return h('a', {href: `#${id}`, onclick: event => {
    event.preventDefault(); // The part of the address after # names the page.
    focusField(form, id);
  }}, text);
}

function focusField(form, id) {
  const place = form.querySelector(`[data-field="${CSS.escape(id)}"]`);
  const control = place.matches('fieldset') ? place.querySelector('input, select, textarea, button')
    : place.querySelector(`#${CSS.escape(id)}`) ?? place.querySelector('input, select, textarea, button');
  place.scrollIntoView({block: 'start'});
  control?.focus({preventScroll: true});
}

/** Says what the form is doing; read aloud. */
export function statusPlace() {
  return h('p', {class: 'status', role: 'status'});
}

/** Runs a task while the button says so and does nothing twice. */
export async function whileBusy(button, label, task) {
  if (button.getAttribute('aria-disabled') === 'true') {
    return;
  }
  const before = [...button.childNodes];
  button.setAttribute('aria-disabled', 'true'); // Unlike disabled, it keeps the focus where it is.
  replace(button, label);
  try {
    await task();
  } finally {
    button.removeAttribute('aria-disabled');
    append(replace(button), before);
  }
}
