// Parts that several pages share: headings, notices, status, deadlines, photos, history.

import {ownAddress} from './api.js';
import {h, icon} from './dom.js';
import {knows, named, said, t} from './i18n.js';
import {ago, day, dayAndTime, untilDue} from './time.js';

/** A page: its heading takes focus when one comes to it. */
export function page(title, ...content) {
  document.title = `${title} – ${t('site.name')}`;
  return h('div', {class: 'page'}, h('h1', {tabindex: '-1'}, title), content);
}

/** A box that says something: tone is info, good, warn or bad. */
export function notice(tone, title, ...content) {
  const sign = {info: 'question', good: 'check', warn: 'clock', bad: 'alert'}[tone];
  return h('div', {class: `notice ${tone}`}, h('p', {class: 'notice-title'}, icon(sign), title), content);
}

/** A failure in people's words, with a button to try again where that can help. */
export function failure(problem, again) {
  return h('div', {class: 'notice bad', role: 'alert'},
    h('p', {class: 'notice-title'}, icon('alert'), sentence(problem)),
    problem.requestId && h('p', {class: 'hint'}, t('error.requestId', {id: problem.requestId})),
    again && h('button', {type: 'button', class: 'button', onclick: again}, t('action.retry')));
}

/** The sentence of a failure; what is no answer of the server is a fault of the page and is told so. */
export function sentence(problem) {
  if (problem.status === undefined) {
    console.error(problem);
    return t('error.page');
  }
  return problem.message;
}

/** A link that looks like a button. */
export function linkButton(href, label, sign, tone = '') {
  return h('a', {class: `button ${tone}`, href}, sign && icon(sign), label);
}

const TONES = {
  submitted: ['wait', 'clock'], accepted: ['run', 'check'], assigned: ['run', 'arrow'], 'in-progress': ['run', 'pencil'],
  'information-requested': ['ask', 'question'], 'answer-proposed': ['run', 'pencil'], resolved: ['good', 'check'],
  closed: ['good', 'check'], rejected: ['stop', 'stop'], redirected: ['stop', 'arrow'], merged: ['stop', 'link'],
  withdrawn: ['stop', 'back'],
};

/** The statuses in the order of a report's life. */
export const STATUSES = Object.keys(TONES);

/** A status in words, with a sign and a colour. */
export function badge(report) {
  const [tone, sign] = TONES[report.status] ?? ['wait', 'clock'];
  return h('span', {class: `badge ${tone}`}, icon(sign), statusName(report.status, report.statusText));
}

/** A status in words. */
export function statusName(status, otherwise) {
  return knows(`status.${status}`) ? t(`status.${status}`) : otherwise ?? status;
}

/** A due moment in words, with a sign: "còn 2 giờ". */
export function dueChip(dueAt, {overdue, atRisk, stage} = {}) {
  const {text, late} = untilDue(dueAt);
  const bad = late || overdue;
  return h('span', {class: `due ${bad ? 'late' : atRisk ? 'near' : ''}`}, icon(bad ? 'alert' : 'clock'),
    stage && knows(`stage.${stage}`) ? `${t(`stage.${stage}`)}: ${text}` : text,
    !bad && atRisk && ` (${t('due.near')})`);
}

/** Deadlines with their explanation. */
export function deadlines(list, level = 'h2') {
  if (!list || list.length === 0) {
    return [];
  }
  return h('section', {class: 'card'}, h(level, {}, t('deadlines.title')),
    h('ul', {class: 'plain deadlines'}, list.map(deadline)));
}

function deadline(one) {
  const why = said(one, 'explanation');
  return h('li', {},
    h('p', {class: 'deadline-head'}, h('strong', {}, knows(`stage.${one.stage}`) ? t(`stage.${one.stage}`) : said(one, 'stageName')),
      one.party && h('span', {class: 'party'}, ` · ${named(one.party)}`)),
    h('p', {}, deadlineState(one), ' ', h('span', {class: 'muted'}, t('deadlines.by', {moment: dayAndTime(one.dueAt)}))),
    why && h('details', {class: 'why'}, h('summary', {}, t('deadlines.why')), words(why)));
}

function deadlineState(one) {
  const state = one.paused ? 'paused' : one.status;
  if (one.running && state !== 'paused') {
    return dueChip(one.dueAt, {atRisk: state === 'at-risk'});
  }
  const sign = {breached: 'alert', paused: 'clock'}[state] ?? 'check';
  return h('span', {class: 'due done'}, icon(sign), knows(`deadline.${state}`) ? t(`deadline.${state}`) : state);
}

/** Photos as small pictures, each a link to the large one. */
export function photos(attachments, base) {
  const shown = (attachments ?? []).map(one => ({
    large: ownAddress(one.href ?? `${base}/attachments/${one.id}?size=full`),
    small: ownAddress(one.thumbnail ?? `${base}/attachments/${one.id}?size=thumbnail`),
  })).filter(one => one.large && one.small);
  return shown.length > 0 && h('ul', {class: 'photos'}, shown.map((one, i) =>
    h('li', {}, h('a', {href: one.large, target: '_blank', rel: 'noopener'},
      h('img', {src: one.small, alt: t('photo.open', {n: i + 1, of: shown.length}), loading: 'lazy', width: 112, height: 112})))));
}

/** Words with their line breaks; what people wrote is Vietnamese, whatever language the page has. */
export function words(text, lang) {
  return h('div', {class: 'words', lang}, String(text ?? '').split(/\n+/).map(line => h('p', {}, line)));
}

/** Where it is, in words. */
export function place(report) {
  const {address, lat, lon} = report.location ?? {};
  return [address, named(report.unit), !address && !report.unit && lat != null && `${lat}, ${lon}`]
    .filter(Boolean).join(', ');
}

/** A list of facts: [[term, content], …]; empty ones are left out. */
export function facts(rows) {
  return h('dl', {class: 'facts'}, rows.filter(([, content]) => content).map(([term, content]) =>
    h('div', {}, h('dt', {}, term), h('dd', {}, content))));
}

/** The kind of an event of the history, in words. */
export function eventName(type) {
  const key = `event.${(type ?? '').replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase().replaceAll('_', '-')}`;
  return knows(key) ? t(key) : type ?? '';
}

/** The history, newest first. */
export function history(entries, details = () => []) {
  const newestFirst = [...(entries ?? [])].reverse();
  return h('ol', {class: 'plain timeline'}, newestFirst.map(entry => {
    const text = said(entry, 'text');
    const name = eventName(entry.type);
    return h('li', {}, h('p', {class: 'muted'}, h('time', {datetime: entry.at}, dayAndTime(entry.at))),
      h('p', {}, h('strong', {}, name)), text && text !== name && words(text, 'vi'), details(entry));
  }));
}

/** When it was sent, in words. */
export function sentAgo(moment) {
  return h('time', {datetime: moment, title: dayAndTime(moment)}, ago(moment));
}

/** The day of a moment. */
export function onDay(moment) {
  return h('time', {datetime: moment}, day(moment));
}
