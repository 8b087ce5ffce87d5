// The first page: send, follow, and what others reported.

import {get, ownAddress} from '../api.js';
import {h, icon, replace} from '../dom.js';
import {select, textInput} from '../forms.js';
import {named, t} from '../i18n.js';
import {STATUSES, badge, failure, linkButton, onDay, page, place, sentAgo, statusName} from '../parts.js';
import {categories, communes, communeName} from '../reference.js';
import {ownReports, removeOwnReport} from '../store.js';
import {followForm} from './follow.js';

export function startPage() {
  return page(t('start.title'),
    h('p', {class: 'lead'}, t('start.lead')),
    linkButton('#/gui', t('start.send'), 'camera', 'primary wide'),
    h('section', {class: 'card'}, h('h2', {}, t('start.follow')), followForm()),
    own(),
    recent());
}

/** The public list with its search. */
export function listPage(query) {
  return page(t('list.title'), searchForm(query), results(query));
}

function own() {
  const reports = ownReports();
  if (reports.length === 0) {
    return undefined;
  }
  const section = h('section', {class: 'card'});
  const draw = () => replace(section, h('h2', {}, t('own.title')), h('p', {class: 'hint'}, t('own.hint')),
    h('ul', {class: 'plain rows'}, ownReports().map(report => h('li', {class: 'row between'},
      h('a', {href: `#/theo-doi/${report.code}`}, h('span', {class: 'code'}, report.code), h('br'),
        h('span', {class: 'muted'}, `${report.category} · `, onDay(report.at))),
      h('button', {type: 'button', class: 'button small', onclick: () => {
        removeOwnReport(report.code);
        draw();
        section.querySelector('button, h2').focus();
      }}, t('own.remove'), h('span', {class: 'visually-hidden'}, ` ${report.code}`))))));
  draw();
  return section;
}

function recent() {
  return h('section', {}, h('h2', {}, t('start.recent')), results(new URLSearchParams({limit: '5'}), 'h3'),
    h('p', {}, h('a', {class: 'more', href: '#/danh-sach'}, icon('search'), t('start.list'))));
}

function searchForm(query) {
  const box = h('div', {});
  const draw = (allCategories, units) => replace(box, h('form', {class: 'card search', role: 'search', onsubmit: event => {
    event.preventDefault();
    const wanted = new URLSearchParams([...new FormData(event.target)].filter(([, value]) => value));
    location.hash = `#/danh-sach?${wanted}`;
  }},
  textInput('q', t('list.search'), {type: 'search', value: query.get('q') ?? '', maxlength: 100}),
  h('details', {open: ['category', 'unit', 'status'].some(name => query.has(name))},
    h('summary', {}, t('list.filters')),
    select('category', t('report.category'), options(allCategories, named),
      {value: query.get('category') ?? '', empty: t('filter.all')}),
    select('unit', t('report.unit'), options(units, communeName), {value: query.get('unit') ?? '', empty: t('filter.all')}),
    select('status', t('report.status'), STATUSES.map(value => ({value, label: statusName(value)})),
      {value: query.get('status') ?? '', empty: t('filter.all')})),
  h('button', {class: 'button primary'}, icon('search'), t('action.search'))));
  Promise.all([categories(), communes()]).then(lists => draw(...lists), problem => replace(box, failure(problem)));
  return box;
}

function options(list, name) {
  return list.map(one => ({value: one.code, label: name(one)}));
}

function results(query, heading = 'h2') {
  const list = h('ul', {class: 'plain reports'});
  const status = h('p', {class: 'status', role: 'status'}, t('loading'));
  const more = h('div', {});
  const wanted = new URLSearchParams(query);
  wanted.delete('after');
  const load = async after => {
    replace(more);
    try {
      const {data} = await get(`/reports?${wanted}${after ? `&after=${encodeURIComponent(after)}` : ''}`);
      list.append(...data.items.map(report => item(report, heading)));
      replace(status, list.children.length === 0 && t('list.none'));
      if (data.next && !query.has('limit')) {
        replace(more, h('button', {type: 'button', class: 'button', onclick: () => load(data.next)}, t('list.more')));
      }
    } catch (problem) {
      replace(status, failure(problem, () => load(after)));
    }
  };
  load();
  return h('div', {class: 'results'}, status, list, more);
}

function item(report, heading) {
  const thumbnail = report.thumbnail && ownAddress(report.thumbnail);
  return h('li', {class: 'card report'},
    thumbnail && h('img', {src: thumbnail, alt: '', loading: 'lazy', width: 80, height: 80}),
    h('div', {}, h('p', {}, badge(report)),
      h(heading, {class: 'h3'}, h('a', {href: `#/phan-anh/${encodeURIComponent(report.id)}`}, named(report.category))),
      h('p', {class: 'excerpt', lang: 'vi'}, report.excerpt),
      h('p', {class: 'muted'}, [place(report), place(report) && ' · '], sentAgo(report.submittedAt))));
}
