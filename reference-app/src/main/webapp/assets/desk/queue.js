// The queue: views and filters stand in the address, so that a list can be kept and passed on.

import {get} from '../api.js';
import {h, icon, replace} from '../dom.js';
import {choice, select, textInput} from '../forms.js';
import {currentLanguage, named, t} from '../i18n.js';
import {STATUSES, badge, dueChip, failure, sentAgo, statusName} from '../parts.js';
import {categories, communeName, communes} from '../reference.js';
import {nameOf} from './cases.js';

const FILTERS = ['q', 'unit', 'category', 'status', 'overdue'];

/** The queue as the address asks for it. */
export async function queue(query, person) {
  const views = viewsOf(person);
  const view = query.get('view') ?? views[0];
  const order = query.get('order') ?? 'due';
  const [allCategories, units] = await Promise.all([categories(), communes()]);
  return h('div', {}, h('h1', {tabindex: '-1'}, t('desk.title')),
    h('nav', {class: 'tabs', 'aria-label': t('desk.views')}, views.map(one => {
      const wanted = new URLSearchParams(query);
      wanted.set('view', one);
      return h('a', {href: `#/can-bo?${wanted}`, 'aria-current': one === view ? 'page' : undefined}, t(`view.${one}`));
    })),
    filterForm(query, view, order, allCategories, units), list(query, view, order));
}

function viewsOf({roles = []}) {
  if (roles.includes('coordinator')) {
    return ['unassigned', 'all'];
  }
  if (roles.includes('leader')) {
    return ['agency', 'mine'];
  }
  return roles.includes('officer') ? ['mine', 'agency'] : ['all'];
}

function filterForm(query, view, order, allCategories, units) {
  const options = (all, name) => all.map(one => ({value: one.code, label: name(one)}));
  const filtered = FILTERS.some(name => query.has(name));
  return h('form', {class: 'card search', role: 'search', onsubmit: event => {
    event.preventDefault();
    const wanted = new URLSearchParams([...new FormData(event.target)].filter(([, value]) => value));
    wanted.set('view', view);
    location.hash = `#/can-bo?${wanted}`;
  }},
  h('details', {open: filtered}, h('summary', {}, t('desk.filters')),
    h('div', {class: 'grid'},
      textInput('q', t('desk.search'), {type: 'search', value: query.get('q') ?? '', maxlength: 100}),
      select('status', t('report.status'), STATUSES.map(value => ({value, label: statusName(value)})),
        {value: query.get('status') ?? '', empty: t('filter.all')}),
      select('category', t('report.category'), options(allCategories, named),
        {value: query.get('category') ?? '', empty: t('filter.all')}),
      select('unit', t('report.unit'), options(units, communeName), {value: query.get('unit') ?? '', empty: t('filter.all')}),
      select('order', t('desk.order'), ['due', 'newest'].map(value => ({value, label: t(`order.${value}`)})), {value: order})),
    choice('checkbox', 'overdue', 'overdue', {label: t('desk.overdue')}, query.get('overdue') === 'true'),
    h('div', {class: 'row'}, h('button', {class: 'button primary'}, icon('search'), t('action.search')),
      filtered && h('a', {class: 'button', href: `#/can-bo?view=${view}`}, t('desk.clear')))));
}

function list(query, view, order) {
  const rows = h('ul', {class: 'plain reports'});
  const status = h('p', {class: 'status', role: 'status'}, t('loading'));
  const more = h('div', {});
  const wanted = new URLSearchParams({view, order});
  FILTERS.filter(name => query.get(name)).forEach(name => wanted.set(name, query.get(name)));
  const load = async after => {
    replace(more);
    try {
      const {data} = await get(`/desk/reports?${wanted}${after ? `&after=${encodeURIComponent(after)}` : ''}`);
      rows.append(...data.items.map(row));
      replace(status, count(data, rows.children.length));
      if (data.next) {
        replace(more, h('button', {type: 'button', class: 'button', onclick: () => load(data.next)}, t('list.more')));
      }
    } catch (problem) {
      if (problem.status === 401) {
        rows.dispatchEvent(new CustomEvent('signedout', {bubbles: true}));
      } else {
        replace(status, failure(problem, () => load(after)));
      }
    }
  };
  load();
  return h('div', {class: 'results'}, status, rows, more);
}

function count(data, shown) {
  if (shown === 0) {
    return t('desk.none');
  }
  const n = (data.count ?? shown).toLocaleString(currentLanguage());
  return t(data.countCapped ? 'desk.countAtLeast' : 'desk.count', {n, shown});
}

function row(report) {
  const urgent = report.urgency === 'urgent';
  return h('li', {class: 'card report desk-row'}, h('div', {},
    h('p', {class: 'chips'}, badge(report), urgent && h('span', {class: 'badge urgent'}, icon('alert'), t('urgency.urgent')),
      report.dueAt && dueChip(report.dueAt, {...report, stage: report.dueStage})),
    h('h2', {class: 'h3'}, h('a', {href: `#/can-bo/ho-so/${encodeURIComponent(report.id)}`}, named(report.category))),
    h('p', {class: 'excerpt', lang: 'vi'}, report.excerpt),
    h('p', {class: 'muted'}, [named(report.unit), report.lead && named(report.lead),
      report.handler && t('desk.handler', {name: nameOf(report.handler)}), report.trackingCode].filter(Boolean).join(' · '),
    ' · ', sentAgo(report.submittedAt))));
}
