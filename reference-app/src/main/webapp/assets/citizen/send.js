// The form of a new report: photo, place, category, words, contact. What is typed is kept until it has been sent.

import {h, icon, replace} from '../dom.js';
import {chosen, choice, choices, select, statusPlace, summaryPlace, textArea, textInput} from '../forms.js';
import {named, t} from '../i18n.js';
import {failure, page} from '../parts.js';
import {photoField} from '../photos.js';
import {placeField} from '../place.js';
import {categories, communes, province, wording} from '../reference.js';
import {keep, recall} from '../store.js';
import {preview, submit} from './sending.js';

const CONSENT = 'contact-by-agency';

// Photos live in memory only, so they outlive a change of language but not the page.
const photos = [];
let draft;

export function sendPage() {
  draft ??= recall('draft', {});
  draft.place ??= {};
  draft.answers ??= {};
  const box = h('div', {}, h('p', {class: 'loading', role: 'status'}, t('loading')));
  const load = () => Promise.all([categories(), communes(), province()]).then(
    data => replace(box, form(...data)), problem => replace(box, failure(problem, load)));
  load();
  return page(t('send.title'), h('p', {class: 'notice warn emergency'}, icon('alert'), h('span', {}, t('send.emergency'))), box);
}

function form(allCategories, units, provinceData) {
  const save = () => keep('draft', draft);
  const forecast = h('div', {class: 'forecast', role: 'status'});
  const foresee = () => preview(draft, forecast);
  const questions = h('div', {class: 'questions'});
  const askPhotos = h('div', {});
  const consentWording = wording(provinceData, `consent.${CONSENT}`);
  const categoryChanged = () => {
    const category = allCategories.find(one => one.code === draft.category);
    replace(questions, (category?.questions ?? []).map(question => questionField(question, save)));
    replace(askPhotos, category?.photo === 'none' && h('p', {class: 'hint'}, t('send.noPhoto')));
    foresee();
  };
  const button = h('button', {class: 'button primary wide'}, icon('arrow'), t('send.submit'));
  const element = h('form', {novalidate: true, class: 'steps', oninput: save, onsubmit: event => {
    event.preventDefault();
    submit({form: element, button, draft, photos, categories: allCategories, province: provinceData, finished: () => {
      draft = undefined;
    }});
  }},
  summaryPlace(),
  step(1, t('send.photos'), photoField('photos', t('photo.add'), photos, {hint: t('photo.hint'), onchange: save}), askPhotos),
  step(2, t('place.title'), placeField('place', draft.place, units, () => {
    save();
    foresee();
  })),
  step(3, t('send.what'), select('category', t('report.category'), grouped(allCategories, provinceData), {
    value: draft.category ?? '', empty: t('send.choose'), required: true, onchange: event => {
      draft.category = event.target.value;
      draft.answers = {};
      save();
      categoryChanged();
    }}), questions, hint(provinceData, 'intro.scope')),
  step(4, t('send.words'), textArea('description', t('send.description'), {
    hint: t('send.descriptionHint'), value: draft.description ?? '', maxlength: 4000, required: true, rows: 6,
    oninput: event => {
      draft.description = event.target.value;
    }})),
  step(5, t('send.contact'), contact(consentWording, wording(provinceData, 'consent.note'))),
  forecast, hint(provinceData, 'intro.truth'), button, statusPlace(), h('p', {class: 'hint'}, t('send.kept')));
  categoryChanged();
  return element;
}

function hint(provinceData, key) {
  const text = wording(provinceData, key);
  return text && h('p', {class: 'hint'}, text);
}

function step(number, title, ...content) {
  return h('section', {class: 'card'}, h('h2', {}, h('span', {class: 'number'}, number), title), content);
}

function grouped(list, provinceData) {
  const groups = new Map();
  for (const category of list) {
    const group = wording(provinceData, `group.${category.group}`);
    groups.set(group, [...(groups.get(group) ?? []), {value: category.code, label: named(category)}]);
  }
  const ungrouped = groups.get('') ?? [];
  groups.delete('');
  return [...Array.from(groups, ([group, options]) => ({group, options})), ...ungrouped];
}

function questionField(question, save) {
  const id = `answer-${question.code}`;
  const now = draft.answers[question.code] ?? [];
  const label = named(question);
  const optional = !question.required;
  const set = values => {
    const given = values.map(value => value.trim()).filter(Boolean);
    if (given.length > 0) {
      draft.answers[question.code] = given;
    } else {
      delete draft.answers[question.code];
    }
    save();
  };
  const type = question.type.toLowerCase();
  if (type === 'text' || type === 'number') {
    return textInput(id, label, {optional, value: now[0] ?? '', maxlength: type === 'text' ? 500 : 13,
      inputmode: type === 'number' ? 'decimal' : undefined, oninput: event => set([event.target.value])});
  }
  const options = type === 'boolean'
    ? [{value: 'true', label: t('answer.yes')}, {value: 'false', label: t('answer.no')}]
    : question.options.map(option => ({value: option.value, label: named(option)}));
  const group = choices(id, label, options, {type: type === 'multi' ? 'checkbox' : 'radio', optional, chosen: now,
    onchange: () => set(chosen(group))});
  return group;
}

function contact(consentWording, note) {
  const reporter = draft.reporter ??= {};
  return [
    h('p', {class: 'hint'}, t('send.contactHint')),
    textInput('name', t('send.name'), {optional: true, value: reporter.name ?? '', maxlength: 120, autocomplete: 'name',
      oninput: event => {
        reporter.name = event.target.value;
      }}),
    textInput('phone', t('send.phone'), {type: 'tel', optional: true, value: reporter.phone ?? '', maxlength: 20,
      autocomplete: 'tel', hint: t('send.phoneHint'), oninput: event => {
        reporter.phone = event.target.value;
      }}),
    // Without the province's wording nobody could know what they agree to, so nothing is asked. Never ticked beforehand.
    consentWording && h('div', {class: 'field', 'data-field': 'consent'},
      choice('checkbox', 'consent', 'consent', {label: consentWording}, false), note && h('p', {class: 'hint'}, note)),
  ];
}
