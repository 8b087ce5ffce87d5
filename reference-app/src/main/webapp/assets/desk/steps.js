// The steps open on a case, each with its form in a dialog. If somebody changed the case meanwhile, it says what.

import {ApiProblem, newKey, post} from '../api.js';
import {h, icon, replace} from '../dom.js';
import {clearErrors, showErrors, summaryPlace, whileBusy} from '../forms.js';
import {t} from '../i18n.js';
import {history, sentence} from '../parts.js';
import {readCase} from './cases.js';
import {build} from './fields.js';
import {LEADING, VERBS} from './verbs.js';

/** Buttons for the open steps; done({report, version}, sentence) is called after one. */
export function steps(report, version, done) {
  const open = Object.keys(VERBS).filter(verb => (report.actions ?? []).includes(verb));
  if (open.length === 0) {
    return h('p', {class: 'muted'}, t('case.noSteps'));
  }
  const leading = open.filter(verb => LEADING.has(verb));
  const others = open.filter(verb => !LEADING.has(verb));
  const button = (verb, i) => h('button', {type: 'button', class: `button ${i === 0 ? 'primary' : ''}`, 'data-verb': verb,
    onclick: () => openStep(verb, report, version, done)}, t(`verb.${verb}`));
  return [h('div', {class: 'row verbs'}, leading.map(button)),
    others.length > 0 && h('details', {open: leading.length === 0}, h('summary', {}, t('case.more', {n: others.length})),
      h('div', {class: 'row verbs'}, others.map(verb => button(verb, 1))))];
}

async function openStep(verb, report, version, done) {
  const dialog = h('dialog', {class: 'step', 'aria-labelledby': 'step-title'});
  const close = () => dialog.close();
  dialog.addEventListener('close', () => dialog.remove());
  replace(dialog, h('h2', {id: 'step-title', tabindex: '-1'}, t(`verb.${verb}`)), h('p', {role: 'status'}, t('loading')));
  document.body.append(dialog);
  dialog.showModal();
  try {
    const fields = await Promise.all(VERBS[verb].map(async field => ({...field, ...await build(field, report)})));
    replace(dialog, stepForm({verb, report, version, fields, close, done}));
    dialog.querySelector('h2').focus();
  } catch (problem) {
    replace(dialog, h('h2', {id: 'step-title'}, t(`verb.${verb}`)), h('p', {class: 'error-text', role: 'alert'}, icon('alert'), sentence(problem)),
      h('button', {type: 'button', class: 'button', onclick: close}, t('action.cancel')));
  }
}

function stepForm({verb, report, version, fields, close, done}) {
  const state = {version, seen: (report.history ?? []).length, key: newKey()};
  const button = h('button', {class: 'button primary'}, t(`verb.${verb}`));
  const form = h('form', {novalidate: true, onsubmit: event => {
    event.preventDefault();
    clearErrors(form);
    whileBusy(button, t('send.sending'), async () => {
      try {
        const {body, errors} = await read(fields);
        if (errors.length > 0) {
          showErrors(form, errors);
          return;
        }
        const result = await take(verb, report.id, body, state);
        close();
        done(result, t('case.done', {step: t(`verb.${verb}`)}));
      } catch (problem) {
        await refused({form, problem, verb, report, state, close, done});
      }
    });
  }}, h('h2', {id: 'step-title', tabindex: '-1'}, t(`verb.${verb}`)), summaryPlace(), fields.map(field => field.element),
  h('div', {class: 'row'}, button, h('button', {type: 'button', class: 'button', onclick: close}, t('action.cancel'))));
  return form;
}

async function read(fields) {
  const body = {};
  const errors = [];
  for (const field of fields) {
    if (field.kind !== 'photos') {
      collect(field, await field.read(), body, errors);
    }
  }
  for (const field of errors.length > 0 ? [] : fields.filter(one => one.kind === 'photos')) {
    collect(field, await field.read(), body, errors); // Photos go up only when the rest is right.
  }
  return {body, errors};
}

function collect(field, value, body, errors) {
  if (value?.error) {
    errors.push(value.error);
  } else if (value !== undefined) {
    body[field.name] = value;
  }
}

/** Takes the step; several photos are as many steps, each under its own key and over the version before. */
async function take(verb, id, body, state) {
  const path = `/desk/reports/${encodeURIComponent(id)}/${verb}`;
  const bodies = verb === 'add-attachment' ? body.attachment.map(attachment => ({attachment})) : [body];
  state.taken ??= 0;
  let result;
  for (const one of bodies.slice(state.taken)) {
    const {data, etag} = await post(path, one, {key: `${state.key}-${state.taken}`, version: state.version});
    state.taken++;
    state.version = etag ?? state.version;
    result = {report: data, version: etag};
  }
  return result;
}

async function refused({form, problem, verb, report, state, close, done}) {
  if (problem.status === 412) {
    await changedMeanwhile({form, verb, report, state, close, done});
  } else if (problem.status === 401) {
    close();
    document.querySelector('.desk')?.dispatchEvent(new CustomEvent('signedout'));
  } else {
    if (problem instanceof ApiProblem && !problem.uncertain) {
      state.key = newKey();
    }
    const id = problem.field && form.querySelector(`[data-field="step-${CSS.escape(problem.field.split('.')[0])}"]`)?.dataset.field;
    showErrors(form, [{id, text: sentence(problem)}], {heading: t('send.refused')});
  }
}

/** Says what somebody else did in the meantime; what was typed stays, and the step can be taken on the new state. */
async function changedMeanwhile({form, verb, report, state, close, done}) {
  let found;
  try {
    found = await readCase(report.id);
  } catch (problem) {
    showErrors(form, [{text: sentence(problem)}], {heading: t('stale.title')});
    return;
  }
  const news = (found.report.history ?? []).slice(state.seen);
  const stillOpen = (found.report.actions ?? []).includes(verb);
  Object.assign(state, {version: found.version, seen: (found.report.history ?? []).length, key: newKey()});
  showErrors(form, [{text: t(stillOpen ? 'stale.open' : 'stale.gone')}], {heading: t('stale.title'), extra: [
    history(news), h('button', {type: 'button', class: 'button', onclick: () => {
      close();
      done(found, t('stale.loaded'));
    }}, t('stale.reload'))]});
}
