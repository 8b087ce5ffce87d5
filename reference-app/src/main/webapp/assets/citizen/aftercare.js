// What the reporter can still do: answer a question, rate, have it reopened, withdraw.

import {newKey, post} from '../api.js';
import {h, icon} from '../dom.js';
import {chosen, choices, clearErrors, showErrors, summaryPlace, textArea, whileBusy} from '../forms.js';
import {t} from '../i18n.js';
import {sentence} from '../parts.js';
import {photoField, upload} from '../photos.js';

/** The forms of the steps that are open: {first, last}; done(report, sentence) is called after each. */
export function aftercare(report, path, done) {
  const open = new Set(report.actions ?? []);
  return {
    first: [
      open.has('provide-information') && inform(path, done),
      open.has('rate') && rate(path, done),
      (open.has('reopen') || open.has('request-reopening')) && reopen(path, done, !open.has('reopen')),
    ],
    last: open.has('withdraw') && withdraw(path, done),
  };
}

function step({path, fields, label, tone = 'primary', read, thanks, done, sign = 'arrow'}) {
  const button = h('button', {class: `button ${tone}`}, icon(sign), label);
  const key = newKey(); // One for the form's life: sent twice, it is done once.
  const form = h('form', {novalidate: true, onsubmit: event => {
    event.preventDefault();
    clearErrors(form);
    whileBusy(button, t('send.sending'), async () => {
      try {
        const {body, errors = []} = await read(form);
        if (errors.length > 0) {
          showErrors(form, errors);
          return;
        }
        const {data} = await post(path, body, {key});
        done(data, typeof thanks === 'function' ? thanks(data) : thanks);
      } catch (problem) {
        showErrors(form, [{text: sentence(problem)}], {heading: t('send.refused')});
      }
    });
  }}, summaryPlace(), fields, button);
  return form;
}

function inform(path, done) {
  const picked = [];
  return h('section', {class: 'card'}, h('h2', {}, t('inform.title')), step({
    path: `${path}/information`, label: t('inform.send'), thanks: t('inform.thanks'), done,
    fields: [textArea('inform', t('inform.text'), {maxlength: 4000}),
      photoField('inform-photos', t('photo.add'), picked, {hint: t('photo.hint')})],
    read: async form => {
      const text = form.elements.inform.value.trim();
      if (text === '') {
        return {errors: [{id: 'inform', text: t('inform.need')}]};
      }
      const attachments = await upload(picked);
      return {body: {text, ...(attachments.length > 0 && {attachments})}};
    },
  }));
}

function rate(path, done) {
  const stars = choices('stars', t('rate.title'), [5, 4, 3, 2, 1].map(n => ({value: String(n), label: t(`rate.${n}`)})));
  return h('section', {class: 'card'}, h('h2', {}, t('rate.heading')), step({
    path: `${path}/rating`, label: t('rate.send'), thanks: t('rate.thanks'), done, sign: 'check',
    fields: [stars, textArea('comment', t('rate.comment'), {optional: true, rows: 3, maxlength: 2000})],
    read: form => {
      const [given] = chosen(stars);
      const comment = form.elements.comment.value.trim();
      return given ? {body: {stars: Number(given), ...(comment && {comment})}}
        : {errors: [{id: 'stars', text: t('rate.need')}]};
    },
  }));
}

function reopen(path, done, onRequest) {
  return folded(t('reopen.title'), h('p', {}, t(onRequest ? 'reopen.onRequest' : 'reopen.hint')), step({
    path: `${path}/reopening`, label: t('reopen.send'), tone: '', done,
    thanks: report => t(report.status === 'resolved' || report.status === 'closed' ? 'reopen.asked' : 'reopen.done'),
    fields: textArea('reopen', t('reopen.reason'), {rows: 4, maxlength: 2000}),
    read: form => {
      const reason = form.elements.reopen.value.trim();
      return reason ? {body: {reason}} : {errors: [{id: 'reopen', text: t('reopen.need')}]};
    },
  }));
}

function withdraw(path, done) {
  return folded(t('withdraw.title'), h('p', {}, t('withdraw.hint')), step({
    path: `${path}/withdrawal`, label: t('withdraw.send'), tone: 'danger', thanks: t('withdraw.done'), done, sign: 'back',
    fields: textArea('withdraw', t('withdraw.reason'), {optional: true, rows: 3, maxlength: 2000}),
    read: form => {
      const reason = form.elements.withdraw.value.trim();
      return {body: reason ? {reason} : {}};
    },
  }));
}

function folded(title, ...content) {
  return h('details', {class: 'card fold'}, h('summary', {}, title), content);
}
