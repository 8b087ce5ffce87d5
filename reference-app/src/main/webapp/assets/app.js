// Shows the page that the address names, with header and footer, in the language in use.

import {h, icon, replace} from './dom.js';
import {currentLanguage, named, startLanguage, t, useLanguage} from './i18n.js';
import {failure, page} from './parts.js';
import {province} from './reference.js';
import {followPage, ownReportPage, publicReportPage} from './citizen/follow.js';
import {sendPage} from './citizen/send.js';
import {sentPage} from './citizen/sent.js';
import {listPage, startPage} from './citizen/start.js';

const desk = () => import('./desk/desk.js'); // Only staff load it.

const ROUTES = [
  [/^\/$/, () => startPage()],
  [/^\/danh-sach$/, (match, query) => listPage(query)],
  [/^\/gui$/, () => sendPage()],
  [/^\/gui\/xong$/, () => sentPage()],
  [/^\/theo-doi$/, () => followPage()],
  [/^\/theo-doi\/([^/]+)$/, match => ownReportPage(match[1])],
  [/^\/phan-anh\/([^/]+)$/, match => publicReportPage(match[1])],
  [/^\/can-bo$/, async (match, query) => (await desk()).queuePage(query)],
  [/^\/can-bo\/ho-so\/([^/]+)$/, async match => (await desk()).casePage(match[1])],
];

const main = document.getElementById('main');
let visit = 0;

function where() {
  const [path, query = ''] = (location.hash.replace(/^#/, '') || '/').split('?');
  return {path: decoded(path), query: new URLSearchParams(query)};
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function show({moveFocus}) {
  const number = ++visit;
  const {path, query} = where();
  drawFrame(path);
  const content = await pageFor(path, query);
  if (number !== visit) {
    return; // Somebody went on to another page before this one was there.
  }
  replace(main, content);
  if (moveFocus) {
    scrollTo(0, 0);
    main.querySelector('h1')?.focus({preventScroll: true});
  }
}

async function pageFor(path, query) {
  for (const [form, make] of ROUTES) {
    const match = form.exec(path);
    if (match) {
      try {
        return await make(match, query);
      } catch (problem) {
        return page(t('error.title'), failure(navigator.onLine === false ? offline() : problem, () => location.reload()));
      }
    }
  }
  return page(t('error.noPage'), h('p', {}, h('a', {class: 'more', href: '#/'}, t('nav.start'))));
}

function offline() {
  return Object.assign(new Error(t('error.offline')), {status: 0});
}

function drawFrame(path) {
  replace(document.getElementById('skip'), t('nav.skip'));
  const name = h('span', {class: 'brand-name'}, h('span', {class: 'brand-title'}, t('site.name')));
  province().then(data => name.prepend(h('span', {class: 'brand-place'}, t('site.place', {name: named(data)}))),
    () => undefined); // Without the province's name the page still works; what needs its data says so itself.
  const link = (href, label, current) => h('a', {href, 'aria-current': current ? 'page' : undefined}, label);
  replace(document.getElementById('header'), h('div', {class: 'bar'},
    h('a', {class: 'brand', href: '#/', 'aria-current': path === '/' ? 'page' : undefined}, h('img', {src: '/assets/icon.svg', alt: '', width: 36, height: 36}), name),
    languageSwitch()),
  h('nav', {'aria-label': t('nav.label')},
    link('#/gui', t('nav.send'), path.startsWith('/gui')),
    link('#/theo-doi', t('nav.follow'), path.startsWith('/theo-doi')),
    link('#/danh-sach', t('nav.list'), path.startsWith('/danh-sach') || path.startsWith('/phan-anh'))),
  connection());
  replace(document.getElementById('footer'), h('p', {}, t('footer.emergency')), h('p', {}, t('footer.privacy')),
    h('p', {}, link('#/can-bo', t('nav.desk'), path.startsWith('/can-bo'))));
}

function languageSwitch() {
  const other = currentLanguage() === 'vi' ? 'en' : 'vi';
  return h('button', {type: 'button', class: 'language', lang: other, onclick: async () => {
    await useLanguage(other);
    await show({moveFocus: false});
    document.querySelector('.language').focus();
  }}, other === 'vi' ? 'Tiếng Việt' : 'English');
}

function connection() {
  return h('p', {class: 'offline', role: 'status', id: 'connection'},
    navigator.onLine === false && [icon('alert'), t('error.offline')]);
}

for (const change of ['online', 'offline']) {
  addEventListener(change, () => replace(document.getElementById('connection'),
    change === 'offline' && [icon('alert'), t('error.offline')]));
}
addEventListener('hashchange', () => show({moveFocus: true}));
document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault(); // The part of the address after # names the page.
  main.focus();
});

await startLanguage();
await show({moveFocus: false});
