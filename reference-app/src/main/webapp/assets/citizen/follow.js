// Following a report: by its code as its reporter, or as anybody when it is public.

import {ApiProblem, get} from '../api.js';
import {h, icon, replace} from '../dom.js';
import {clearErrors, showErrors, summaryPlace, textInput} from '../forms.js';
import {named, t} from '../i18n.js';
import {badge, deadlines, facts, failure, history, notice, page, photos, place, words} from '../parts.js';
import {dayAndTime} from '../time.js';

/** The page on which a code is entered. */
export function followPage() {
  return page(t('follow.title'), h('section', {class: 'card'}, followForm()));
}

/** A small form for a code, as people copy it from paper. */
export function followForm() {
  const form = h('form', {novalidate: true, onsubmit: event => {
    event.preventDefault();
    clearErrors(form);
    const code = form.elements.code.value.trim();
    if (code.replace(/[\s-]/g, '').length < 14) {
      showErrors(form, [{id: 'code', text: t('follow.needCode')}]);
    } else {
      location.hash = `#/theo-doi/${encodeURIComponent(code.toUpperCase().replace(/\s+/g, '-'))}`;
    }
  }}, summaryPlace(), textInput('code', t('follow.code'), {hint: t('follow.hint'), autocomplete: 'off',
    autocapitalize: 'characters', spellcheck: 'false', maxlength: 40, class: 'code'}),
  h('button', {class: 'button'}, icon('search'), t('follow.show')));
  return form;
}

/** A report by its code. */
export function ownReportPage(code) {
  return reportPage(code, t('follow.title'), true);
}

/** A public report by its id. */
export function publicReportPage(id) {
  return reportPage(id, t('report.title'), false);
}

function reportPage(ref, title, own) {
  const box = h('div', {}, h('p', {class: 'loading', role: 'status'}, t('loading')));
  const path = `/reports/${encodeURIComponent(ref)}`;
  let forms = () => ({});
  const show = (report, said) => replace(box, view(report, path, said, own, forms, show));
  const read = async () => {
    const [{data}, {aftercare}] = await Promise.all([get(path), own ? import('./aftercare.js') : {aftercare: forms}]);
    forms = aftercare;
    show(data);
  };
  const load = () => read().catch(problem => replace(box,
    problem instanceof ApiProblem && [400, 404, 422].includes(problem.status)
      ? [notice('bad', t(own ? 'follow.unknown' : 'report.unknown')), own && h('section', {class: 'card'}, followForm())]
      : failure(problem, load)));
  load();
  return page(title, box);
}

function view(report, path, said, own, forms, show) {
  const {first, last} = forms(report, path, (data, text) => {
    show(data, text);
    document.querySelector('.said')?.focus();
  });
  return [
    said && h('div', {class: 'said', tabindex: '-1'}, notice('good', said)),
    h('section', {class: 'card head'},
      report.trackingCode && h('p', {class: 'code', id: 'code'}, report.trackingCode),
      h('p', {}, badge(report)),
      h('h2', {}, named(report.category)),
      h('p', {class: 'muted'}, t('report.sentAt', {moment: dayAndTime(report.submittedAt)})),
      meaning(report)),
    own && report.question && question(report),
    answer(report, path),
    first,
    deadlines(report.deadlines),
    h('section', {class: 'card'}, h('h2', {}, t('report.content')), words(report.description, 'vi'),
      photos(report.attachments, `/api/v1${path}`),
      facts([[t('report.place'), place(report)], [t('report.agency'), report.agency && named(report.agency)],
        [t('report.round'), report.round > 1 && report.round]])),
    h('section', {class: 'card'}, h('h2', {}, t('report.history')), history(report.history)),
    last,
  ];
}

function meaning(report) {
  if (report.status === 'merged' && report.mergedInto) {
    return h('p', {}, t('meaning.merged', {status: t(`status.${report.mergedInto}`)}));
  }
  const key = `meaning.${report.status}`;
  const text = t(key, {agency: report.agency ? named(report.agency) : t('report.theAgency')});
  return text !== key && h('p', {}, text);
}

function question({question: asked}) {
  return h('section', {class: 'notice ask'}, h('h2', {}, icon('question'), t('follow.question')), words(asked.text, 'vi'),
    asked.lapsesAt && h('p', {class: 'muted'}, t('follow.questionUntil', {moment: dayAndTime(asked.lapsesAt)})));
}

function answer(report, path) {
  if (!report.answer) {
    return undefined;
  }
  return h('section', {class: 'card answer'}, h('h2', {}, icon('check'), t('report.answer')),
    words(report.answer.text, 'vi'), photos(report.answer.attachments, `/api/v1${path}`),
    h('p', {class: 'muted'}, `${named(report.answer.agency)} · ${dayAndTime(report.answer.at)}`),
    report.rating && h('p', {}, t('report.rating', {stars: report.rating.stars ?? report.rating})));
}
