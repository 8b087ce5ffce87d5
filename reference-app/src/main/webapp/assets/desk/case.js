// One case: what was reported, where it stands, until when, who did what, and the steps open to whoever looks.

import {h, icon, replace} from '../dom.js';
import {named, said, t} from '../i18n.js';
import {badge, deadlines, dueChip, facts, history, notice, photos, place, words} from '../parts.js';
import {categories} from '../reference.js';
import {dayAndTime} from '../time.js';
import {nameOf, readCase} from './cases.js';
import {steps} from './steps.js';

/** Shows a case; after a step it shows the case as it then is. */
export async function caseView(id) {
  const box = h('div', {});
  const [found, allCategories] = await Promise.all([readCase(id), categories()]);
  const show = ({report, version}, text) => {
    replace(box, view(report, version, allCategories, text, show));
    box.querySelector(text ? '.said' : 'h1').focus();
  };
  replace(box, view(found.report, found.version, allCategories, undefined, show));
  return box;
}

function view(report, version, allCategories, text, show) {
  return [
    h('p', {}, h('a', {class: 'more', href: '#/can-bo'}, icon('back'), t('case.back'))),
    text && h('div', {class: 'said', tabindex: '-1'}, notice('good', text)),
    head(report),
    h('div', {class: 'columns'},
      h('div', {}, h('section', {class: 'card'}, h('h2', {}, t('case.steps')), steps(report, version, show)), content(report, allCategories)),
      h('div', {}, deadlines(report.deadlines), handling(report), reporter(report))),
    h('section', {class: 'card'}, h('h2', {}, t('report.history')), history(report.history, entryDetails)),
  ];
}

function head(report) {
  const next = (report.deadlines ?? []).filter(one => one.running && !one.paused)
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
  return h('div', {class: 'case-head'}, h('h1', {tabindex: '-1'}, named(report.category)),
    h('p', {class: 'chips'}, badge(report),
      h('span', {class: `badge ${report.urgency === 'urgent' ? 'urgent' : 'plain-badge'}`},
        report.urgency === 'urgent' && icon('alert'), t(`urgency.${report.urgency}`)),
      report.visibility === 'restricted' && h('span', {class: 'badge stop'}, icon('stop'), t('visibility.restricted')),
      report.round > 1 && h('span', {class: 'badge ask'}, icon('back'), t('case.round', {n: report.round})),
      next && dueChip(next.dueAt, {stage: next.stage, atRisk: next.status === 'at-risk'})),
    h('p', {class: 'muted'}, [report.trackingCode, t('report.sentAt', {moment: dayAndTime(report.submittedAt)})]
      .filter(Boolean).join(' · ')));
}

function content(report, allCategories) {
  return [
    h('section', {class: 'card'}, h('h2', {}, t('report.content')), words(report.description, 'vi'),
      pictures(report, report.attachments), facts([[t('report.place'), place(report)], [t('case.point'), point(report)],
        ...answers(report, allCategories)])),
    report.question && h('section', {class: 'card'}, h('h2', {}, t('case.question')), words(report.question.text, 'vi'),
      report.question.lapsesAt && h('p', {class: 'muted'}, t('follow.questionUntil', {moment: dayAndTime(report.question.lapsesAt)}))),
    report.draft && h('section', {class: 'card'}, h('h2', {}, t('case.draft')), words(report.draft.text, 'vi'),
      pictures(report, report.draft.attachments), signature(report.draft)),
    report.answer && h('section', {class: 'card answer'}, h('h2', {}, t('report.answer')), words(report.answer.text, 'vi'),
      pictures(report, report.answer.attachments), signature(report.answer)),
  ];
}

function pictures(report, attachments) {
  return photos(attachments?.map(one => (typeof one === 'string' ? {id: one} : one)),
    `/api/v1/desk/reports/${encodeURIComponent(report.id)}`);
}

function signature(answer) {
  return h('p', {class: 'muted'}, [named(answer.agency), answer.at && dayAndTime(answer.at)].filter(Boolean).join(' · '));
}

function point({location: at}) {
  return at?.lat != null && h('a', {href: `geo:${at.lat},${at.lon}`}, `${at.lat}, ${at.lon}`);
}

function answers(report, allCategories) {
  const questions = allCategories.find(one => one.code === report.category?.code)?.questions ?? [];
  return Object.entries(report.answers ?? {}).map(([code, values]) => {
    const question = questions.find(one => one.code === code);
    return [question ? named(question) : code, [values].flat().map(value => answerName(question, value)).join(', ')];
  });
}

function answerName(question, value) {
  const option = question?.options?.find(one => one.value === value);
  if (option) {
    return named(option);
  }
  return question?.type?.toLowerCase() === 'boolean' ? t(value === 'true' ? 'answer.yes' : 'answer.no') : value;
}

function handling(report) {
  const names = list => (list ?? []).map(named).join(', ');
  const why = said(report.routing ?? {}, 'explanation');
  const asked = report.extension?.asked;
  const granted = report.extension?.granted ?? [];
  return h('section', {class: 'card'}, h('h2', {}, t('case.handling')), facts([
    [t('case.lead'), report.lead && named(report.lead)],
    [t('case.proposed'), !report.lead && (report.routing?.agency ? named(report.routing.agency) : t('case.triage'))],
    [t('case.cooperating'), names(report.cooperating)],
    [t('case.contributed'), names(report.contributed)],
    [t('case.handler'), report.handler && nameOf(report.handler)],
    [t('case.handBacks'), report.handBacks > 0 && report.handBacks],
    [t('case.extensionAsked'), asked && dayAndTime(asked)],
    [t('case.extensionGranted'), granted.map(dayAndTime).join('; ')],
    [t('case.parent'), report.parent && caseLink(report.parent)],
    [t('case.children'), report.children?.length > 0 && h('ul', {class: 'plain'}, report.children.map(one => h('li', {}, caseLink(one))))],
  ]), why && h('details', {class: 'why'}, h('summary', {}, t('sent.why')), words(why)));
}

function caseLink(id) {
  return h('a', {href: `#/can-bo/ho-so/${encodeURIComponent(id)}`}, id);
}

function reporter({reporter: who}) {
  return who && h('section', {class: 'card'}, h('h2', {}, t('case.reporter')), facts([
    [t('send.name'), who.name],
    [t('send.phone'), who.phone && h('a', {href: `tel:${who.phone}`}, who.phone)],
    [t('case.email'), who.email],
  ]), h('p', {class: 'hint'}, t('case.looked')));
}

function entryDetails(entry) {
  const [kind, name] = (entry.actor ?? '').split(':');
  const who = {reporter: t('case.byReporter'), system: t('case.bySystem')}[kind] ?? name;
  const by = [who, entry.agency && named(entry.agency)].filter(Boolean);
  return by.length > 0 && h('p', {class: 'muted'}, by.join(' · '));
}
