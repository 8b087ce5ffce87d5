// The kinds of fields of the steps: each gives {element, read}; read() gives the value, {error}, or nothing.

import {get} from '../api.js';
import {h, icon, replace} from '../dom.js';
import {choice, choices, chosen, select, textArea, textInput} from '../forms.js';
import {fold, knows, named, t} from '../i18n.js';
import {place as placeName, statusName, words} from '../parts.js';
import {photoField, upload} from '../photos.js';
import {locationOf, placeField} from '../place.js';
import {agencies, categories, communes, reasons, replies, staff} from '../reference.js';
import {dayAndTime, fromField, toField} from '../time.js';
import {nameOf} from './cases.js';

/** Builds a field for a case. */
export function build(field, report) {
  return KINDS[field.kind](field, report, `step-${field.name ?? field.kind}`);
}

const KINDS = {text, yesno, moment, agency, agencies: cooperating, handler, reason, category, urgency, visibility, place,
  photos, forward, draft, case: otherCase};

function simple(id, element, field) {
  const read = () => {
    const value = element.querySelector(`#${CSS.escape(id)}`).value.trim();
    return value === '' ? missing(field, id) : value;
  };
  return {element, read};
}

function missing(field, id, key = 'verb.need') {
  return field.required ? {error: {id, text: t(key, {field: field.label ? t(field.label) : ''})}} : undefined;
}

async function text(field, report, id) {
  const area = textArea(id, t(field.label), {optional: !field.required, rows: field.rows ?? 5, maxlength: field.max ?? 2000,
    hint: field.public ? t('verb.public') : undefined});
  const made = simple(id, h('div', {}, field.replies && await insertable(id, area.querySelector('textarea'), report), area), field);
  return {...made, read: () => {
    const value = made.read();
    const [gap] = typeof value === 'string' && field.public ? value.match(/\{[a-zA-Z]+\}/) ?? [] : [];
    return gap ? {error: {id, text: t('verb.gap', {gap})}} : value;
  }};
}

async function insertable(id, area, report) {
  const texts = await replies();
  if (texts.length === 0) {
    return undefined;
  }
  const preview = h('div', {class: 'quote', role: 'status'});
  const bodyOf = reply => filled(reply.text, report); // Reporters read Vietnamese, whatever language this page has.
  const found = () => texts[Number(choose.querySelector('select').value)];
  const choose = select(`${id}-reply`, t('verb.replies'), texts.map((reply, i) => ({value: String(i),
    label: named(reply)})), {empty: t('verb.noReply'), value: '', onchange: event => {
    const empty = event.target.value === '';
    replace(preview, !empty && words(bodyOf(found()), 'vi'), !empty && h('button', {type: 'button', class: 'button small', onclick: () => {
      area.value = [area.value.trim(), bodyOf(found())].filter(Boolean).join('\n\n');
      area.focus();
    }}, icon('pencil'), t('verb.insert')));
  }});
  return h('div', {class: 'replies'}, choose, preview);
}

/** Puts the case's own values into a standard text; what is not known stays as {gap} and is asked for before sending. */
function filled(text, report) {
  const due = (report.deadlines ?? []).find(one => one.stage === 'resolve' && one.running);
  const values = {trackingCode: report.trackingCode, category: report.category?.name, unit: report.unit?.name,
    agency: (report.lead ?? report.routing?.agency)?.name, dueAt: due && dayAndTime(due.dueAt)};
  return text.replace(/\{(\w+)\}/g, (gap, name) => values[name] ?? gap);
}

function yesno(field, report, id) {
  const group = choices(id, t(field.label), [{value: 'true', label: t('answer.grant')}, {value: 'false', label: t('answer.refuse')}]);
  const asked = report.extension?.asked;
  return {element: h('div', {}, asked && h('p', {}, t('verb.asked', {moment: dayAndTime(asked)})), group), read: () => {
    const [value] = chosen(group);
    return value === undefined ? missing(field, id) : value === 'true';
  }};
}

function moment(field, report, id) {
  const due = (report.deadlines ?? []).find(one => one.stage === 'resolve');
  const made = simple(id, textInput(id, t(field.label), {type: 'datetime-local', value: due ? toField(due.dueAt) : '',
    hint: t('verb.untilHint')}), field);
  return {...made, read: () => {
    const value = made.read();
    return typeof value === 'string' ? fromField(value) : value;
  }};
}

function byKind(list) {
  const kinds = new Map();
  list.forEach(one => kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), {value: one.code, label: named(one)}]));
  return Array.from(kinds, ([kind, options]) => ({group: knows(`agency.${kind}`) ? t(`agency.${kind}`) : kind ?? '', options}));
}

async function agency(field, report, id) {
  const proposed = report.routing?.agency ?? undefined;
  return simple(id, select(id, t(field.label), byKind(await agencies()), {
    value: (report.lead ?? proposed)?.code ?? '', empty: t('send.choose'),
    hint: proposed && t('verb.proposed', {agency: named(proposed)})}), field);
}

async function cooperating(field, report, id) {
  const all = await agencies();
  const now = new Set((report.cooperating ?? []).map(one => one.code ?? one));
  const boxes = h('div', {class: 'scroll'});
  const show = wanted => replace(boxes, all.filter(one => now.has(one.code) || wanted && fold(named(one)).includes(wanted))
    .map((one, i) => choice('checkbox', `${id}-${i}`, id, {value: one.code, label: named(one)}, now.has(one.code),
      event => (event.target.checked ? now.add(one.code) : now.delete(one.code)))));
  const search = textInput(`${id}-search`, t('verb.agencySearch'), {type: 'search', autocomplete: 'off', hint: t('verb.agencyHint'),
    oninput: event => show(fold(event.target.value.trim()))});
  show('');
  return {element: h('fieldset', {class: 'field choices', id, 'data-field': id}, h('legend', {}, t(field.label),
    h('span', {class: 'optional'}, ` (${t('form.optional')})`)), search, boxes), read: () => (now.size > 0 ? [...now] : undefined)};
}

async function handler(field, report, id) {
  const officers = await staff().catch(() => []); // Who may not see the list takes the case without it.
  if (officers.length === 0) {
    return {element: h('p', {}, t('verb.takeMyself')), read: () => undefined};
  }
  return simple(id, select(id, t(field.label), officers.map(one => ({value: one.user ?? one.name ?? one.code ?? one, label: nameOf(one)})),
    {value: '', empty: t('verb.myself')}), {...field, required: false});
}

async function reason(field, report, id) {
  const list = (await reasons())[field.list];
  const preview = h('div', {class: 'quote', role: 'status'});
  const choose = select(id, t(field.label), list.map(one => ({value: one.code, label: named(one)})),
    {value: '', empty: t('send.choose'), onchange: event => {
      const found = list.find(one => one.code === event.target.value);
      replace(preview, found && [h('p', {class: 'muted'}, t('verb.standardText')), words(found.text, 'vi')]);
    }});
  return simple(id, h('div', {}, choose, preview), field);
}

async function category(field, report, id) {
  return simple(id, select(id, t(field.label), (await categories()).map(one => ({value: one.code, label: named(one)})),
    {value: report.category?.code ?? ''}), field);
}

function fixed(field, id, values, prefix, now) {
  return simple(id, select(id, t(field.label), values.map(value => ({value, label: t(`${prefix}.${value}`)})), {value: now}), field);
}

function urgency(field, report, id) {
  return fixed(field, id, ['urgent', 'normal', 'complex'], 'urgency', report.urgency);
}

function visibility(field, report, id) {
  return fixed(field, id, ['public', 'restricted'], 'visibility', report.visibility);
}

async function place(field, report, id) {
  const {lat, lon, address} = report.location ?? {};
  const now = {...(lat != null && {lat, lon}), unitCode: report.unit?.code, address: address ?? ''};
  return {element: placeField(id, now, await communes()), read: () =>
    (now.lat === undefined && !now.unitCode ? {error: {id, text: t('send.needPlace')}} : locationOf(now))};
}

function photos(field, report, id) {
  const picked = [];
  return {element: photoField(id, t('photo.add'), picked, {hint: t('photo.deskHint')}), read: async () => {
    if (picked.length === 0) {
      return field.required ? {error: {id, text: t('verb.needPhoto')}} : undefined;
    }
    return upload(picked);
  }};
}

function forward(field, report, id) {
  const proposed = report.routing?.agency;
  if (!proposed) {
    return {element: h('p', {}, t('verb.acceptTriage')), read: () => false};
  }
  const box = choice('checkbox', id, id, {label: t('verb.forward', {agency: named(proposed)})}, true);
  return {element: h('div', {class: 'field', 'data-field': id}, box), read: () => box.querySelector('input').checked};
}

function draft(field, report) {
  return {element: h('div', {}, h('p', {}, t('verb.publishHint')), h('blockquote', {class: 'quote'}, words(report.draft?.text, 'vi'))),
    read: () => undefined};
}

function otherCase(field, report, id) {
  const results = h('div', {});
  const find = async wanted => {
    try {
      const {data} = await get(`/desk/reports?${new URLSearchParams({view: 'all', q: wanted, limit: '10'})}`);
      const others = data.items.filter(one => one.id !== report.id);
      replace(results, others.length === 0 ? h('p', {role: 'status'}, t('list.none'))
        : choices(`${id}-choice`, t('verb.parentChoose'), others.map(one => ({value: one.id,
          label: [named(one.category), statusName(one.status), placeName(one), one.excerpt].filter(Boolean).join(' · ')}))));
    } catch (problem) {
      replace(results, h('p', {class: 'error-text', role: 'alert'}, icon('alert'), problem.message));
    }
  };
  const search = textInput(`${id}-search`, t('verb.parentSearch'), {type: 'search', autocomplete: 'off', onkeydown: event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      find(event.target.value);
    }
  }});
  const element = h('div', {id, 'data-field': id, role: 'group', 'aria-label': t(field.label)}, search,
    h('button', {type: 'button', class: 'button', onclick: () => find(search.querySelector('input').value)}, icon('search'), t('action.search')), results);
  return {element, read: () => chosen(results)[0] ?? missing(field, id)};
}
