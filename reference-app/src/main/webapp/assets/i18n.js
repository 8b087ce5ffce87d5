// The language of the page. Messages stand in lang/<code>.js (and desk/lang/<code>.js for staff), flat tables
// with the same keys in every language.

import {keep, recall} from './store.js';

export const LANGUAGES = ['vi', 'en'];
const sources = [{vi: () => import('./lang/vi.js'), en: () => import('./lang/en.js')}];

let language = 'vi';
let messages = {};

/** The code of the language in use. */
export function currentLanguage() {
  return language;
}

/** Loads the language that was chosen before, else Vietnamese. */
export function startLanguage() {
  const kept = recall('language', 'vi');
  return useLanguage(LANGUAGES.includes(kept) ? kept : 'vi');
}

/** Changes to a language and remembers it. */
export async function useLanguage(code) {
  messages = await load(code);
  language = code;
  document.documentElement.lang = code;
  keep('language', code);
}

/** Adds the messages of a part of the page that not everybody loads: {vi: () => import(…), en: …}. */
export async function alsoSpeak(source) {
  sources.push(source);
  messages = await load(language);
}

async function load(code) {
  const tables = await Promise.all(sources.map(source => source[code]()));
  return Object.assign({}, ...tables.map(table => table.default));
}

/** Tells whether there is a message. */
export function knows(key) {
  return Object.hasOwn(messages, key);
}

/** Gives a message; {name} stands for a value. */
export function t(key, values = {}) {
  const message = knows(key) ? messages[key] : key;
  return message.replace(/\{(\w+)\}/g, (hole, name) => (name in values ? String(values[name]) : hole));
}

/** Gives a message that depends on a number: key.one or key.other. */
export function tn(key, n) {
  return t(`${key}.${n === 1 ? 'one' : 'other'}`, {n: n.toLocaleString(language)});
}

/** Gives the name of a thing of the province in the language in use. */
export function named(thing) {
  if (thing === undefined || thing === null) {
    return '';
  }
  if (typeof thing === 'string') {
    return thing;
  }
  return (language === 'en' && thing.nameEn) || thing.name || thing.code || '';
}

/** Gives a text that comes as two fields, such as explanation and explanationEn. */
export function said(thing, field) {
  return (language === 'en' && thing[`${field}En`]) || thing[field] || '';
}

/** Folds a text for search, so that "duong" finds "Đường". */
export function fold(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/đ/g, 'd');
}
