// Sending a report so that any number of tries makes one report, and saying beforehand where it would go.

import {get, newKey, post} from '../api.js';
import {h, icon, replace} from '../dom.js';
import {clearErrors, showErrors, whileBusy} from '../forms.js';
import {named, said, t} from '../i18n.js';
import {sentence} from '../parts.js';
import {clear, upload} from '../photos.js';
import {locationOf} from '../place.js';
import {addOwnReport, forget, keep} from '../store.js';

const FIELDS = [
  [/^category/, 'category'], [/^description/, 'description'], [/^location|^lat|^lon|^unitCode/, 'place'],
  [/^reporter\.phone/, 'phone'], [/^reporter\.consents/, 'consent'], [/^reporter/, 'name'], [/^attachments|^file/, 'photos'],
];

/** Checks, sends photos and report, and goes to the page with the code; on failure everything stays as typed. */
export function submit(work) {
  const {form, button, draft, categories} = work;
  clearErrors(form);
  const errors = check(form, draft, categories);
  if (errors.length > 0) {
    showErrors(form, errors);
    return;
  }
  const status = form.querySelector(':scope > .status');
  whileBusy(button, t('send.sending'), async () => {
    try {
      const attachments = await upload(work.photos, (n, of) => replace(status, t('send.sendingPhoto', {n, of})));
      replace(status, t('send.sending'));
      const answer = await sendOnce(draft, body(form, draft, attachments));
      finish(work, answer);
    } catch (problem) {
      refused(work, problem);
    } finally {
      replace(status);
    }
  });
}

function check(form, draft, categories) {
  const errors = [];
  const demand = (fine, id, text) => fine || errors.push({id, text});
  const {place, reporter = {}} = draft;
  demand(place.lat !== undefined || place.unitCode, 'place', t('send.needPlace'));
  demand(draft.category, 'category', t('send.needCategory'));
  const category = categories.find(one => one.code === draft.category);
  for (const question of category?.questions ?? []) {
    const id = `answer-${question.code}`;
    const [first] = draft.answers[question.code] ?? [];
    demand(!question.required || first, id, t('send.needAnswer', {question: named(question)}));
    demand(question.type.toLowerCase() !== 'number' || !first || /^-?\d{1,12}([.,]\d{1,6})?$/.test(first), id,
      t('send.needNumber', {question: named(question)}));
  }
  demand((draft.description ?? '').trim().length >= 3, 'description', t('send.needWords'));
  const digits = (reporter.phone ?? '').replace(/\D/g, '');
  demand(digits === '' && !reporter.phone?.trim() || digits.length >= 8 && digits.length <= 15, 'phone', t('send.needPhone'));
  demand(!form.querySelector('#consent')?.checked || reporter.name?.trim() || digits, 'name', t('send.needContact'));
  return errors;
}

function body(form, draft, attachments) {
  const {name, phone} = draft.reporter ?? {};
  const reporter = {
    ...(name?.trim() && {name: name.trim()}),
    ...(phone?.trim() && {phone: phone.trim()}),
  };
  const known = Object.keys(reporter).length > 0;
  if (known && form.querySelector('#consent')?.checked) {
    reporter.consents = ['contact-by-agency'];
  }
  const answers = Object.fromEntries(Object.entries(draft.answers).map(
    ([code, values]) => [code, values.map(value => (/^-?\d+,\d+$/.test(value) ? value.replace(',', '.') : value))]));
  return {
    category: draft.category, description: draft.description.trim(), location: locationOf(draft.place), answers,
    ...(known && {reporter}), ...(attachments.length > 0 && {attachments}),
  };
}

/**
 * Sends under the draft's key. As long as nobody knows whether a try arrived, the key stays, so a repetition makes no
 * second report. If the words changed meanwhile and the server already has earlier ones, it says that the key is used;
 * then the earlier bodies are repeated, which gives the code of the report that is there.
 */
async function sendOnce(draft, report) {
  draft.key ??= newKey();
  const earlier = (draft.tried ?? []).filter(tried => JSON.stringify(tried) !== JSON.stringify(report));
  draft.tried = [report, ...earlier];
  keep('draft', draft);
  try {
    return (await post('/reports', report, {key: draft.key})).data;
  } catch (problem) {
    if (keyIsUsed(problem)) {
      return repeated(draft.key, earlier, problem);
    }
    if (!problem.uncertain && earlier.length === 0) {
      delete draft.key; // Refused for certain: nothing was made, so the next try is a new one.
      delete draft.tried;
      keep('draft', draft);
    }
    throw problem;
  }
}

async function repeated(key, bodies, problem) {
  for (const body of bodies) {
    try {
      return {...(await post('/reports', body, {key})).data, firstWords: true};
    } catch (again) {
      if (!keyIsUsed(again)) {
        throw again;
      }
    }
  }
  throw problem;
}

function keyIsUsed(problem) {
  return problem.code === 'IDEMPOTENCY_KEY_REUSED';
}

function finish({draft, photos, categories, finished}, answer) {
  const category = categories.find(one => one.code === draft.category);
  addOwnReport({code: answer.trackingCode, category: named(category), at: new Date().toISOString()});
  keep('sent', answer);
  forget('draft');
  clear(photos);
  finished();
  location.hash = '#/gui/xong';
}

function refused({form}, problem) {
  const id = problem.field && fieldOf(problem.field);
  const extra = problem.uncertain
    ? [h('p', {}, t('send.safeAgain')), h('button', {class: 'button primary'}, icon('arrow'), t('send.again'))] : [];
  showErrors(form, [{id, text: sentence(problem)}], {
    heading: t(problem.status === 0 ? 'send.notSent' : 'send.refused'), extra});
}

function fieldOf(field) {
  const answer = /^answers\.([a-z0-9-]+)/.exec(field);
  return answer ? `answer-${answer[1]}` : FIELDS.find(([form]) => form.test(field))?.[1];
}

let asked = 0;

/** Says where the report would go; stays silent as long as that is not known. */
export async function preview(draft, box) {
  const {place, category} = draft;
  const number = ++asked;
  if (!category || place.lat === undefined && !place.unitCode) {
    replace(box);
    return;
  }
  const query = new URLSearchParams({category});
  for (const name of ['lat', 'lon', 'unitCode']) {
    if (place[name] !== undefined) {
      query.set(name, place[name]);
    }
  }
  try {
    const {data} = await get(`/routing/preview?${query}`);
    if (number === asked) {
      replace(box, forecast(data));
    }
  } catch (problem) {
    // Only a place outside the province is worth saying now; for the rest, sending gives the full answer.
    if (number === asked) {
      replace(box, problem.code === 'OUTSIDE_PROVINCE' && h('p', {class: 'error-text'}, icon('alert'), problem.message));
    }
  }
}

function forecast(data) {
  const unit = data.unit && (data.unit.approximate ? t('send.unitAbout', {unit: named(data.unit)})
    : t('send.unit', {unit: named(data.unit)}));
  const agency = data.agency ? t('send.agency', {agency: named(data.agency)}) : t('send.triage');
  const why = said(data, 'explanation') || said(data.routing ?? {}, 'explanation');
  return h('div', {class: 'notice info'}, h('p', {class: 'notice-title'}, icon('arrow'), agency), unit && h('p', {}, unit),
    why && h('details', {class: 'why'}, h('summary', {}, t('sent.why')), h('p', {}, why)));
}
