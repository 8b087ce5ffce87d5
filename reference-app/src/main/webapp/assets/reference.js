// The province's own data: read once for each language, read again after a failure.

import {get, getAll} from './api.js';
import {currentLanguage} from './i18n.js';

const kept = new Map();

function once(name, read) {
  const key = `${name}/${currentLanguage()}`;
  if (!kept.has(key)) {
    const reading = read();
    kept.set(key, reading);
    reading.catch(() => kept.delete(key));
  }
  return kept.get(key);
}

/** Names, centre, wordings. */
export function province() {
  return once('province', async () => (await get('/province')).data);
}

/** Categories with their questions. */
export function categories() {
  return once('categories', () => getAll('/categories'));
}

/** The communes and wards in force, by name. */
export function communes() {
  return once('communes', async () => {
    const {code} = await province();
    const units = await getAll(code ? `/units?parent=${encodeURIComponent(code)}` : '/units');
    return units.sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'vi'));
  });
}

/** Agencies in force. */
export function agencies() {
  return once('agencies', () => getAll('/agencies'));
}

/** Standard replies for staff. */
export function replies() {
  return once('replies', () => getAll('/desk/replies'));
}

/** Legal reasons for refusing and redirecting. */
export function reasons() {
  return once('reasons', async () => (await get('/desk/reasons')).data);
}

/** Officers of the own agency. */
export function staff() {
  return once('staff', () => getAll('/desk/staff'));
}

/** Forgets what only the signed-in person may know. */
export function forgetDesk() {
  for (const key of [...kept.keys()]) {
    if (/^(replies|reasons|staff)\//.test(key)) {
      kept.delete(key);
    }
  }
}

/** A wording that the province keeps, such as "consent.contact-by-agency"; empty when it has none. */
export function wording(data, key) {
  const language = currentLanguage();
  const texts = data.texts ?? {};
  const consents = data.consents ?? data.consent?.texts ?? data.consent ?? {};
  const found = texts[language]?.[key] ?? texts[key] ?? consents[key.replace(/^consent\./, '')];
  return typeof found === 'string' ? found : found?.[language] ?? found?.vi ?? '';
}

/** The full name of a commune, such as "Phường An Xuyên". */
export function communeName(unit) {
  if (currentLanguage() === 'en' && unit.nameEn) {
    return unit.nameEn;
  }
  return unit.fullName ?? [unit.kind, unit.name].filter(Boolean).join(' ');
}
