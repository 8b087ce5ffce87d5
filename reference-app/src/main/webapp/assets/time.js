// Moments and spans in people's words, always in the province's own time.

import {currentLanguage, t, tn} from './i18n.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const OFFSET = '+07:00'; // Viet Nam has no daylight saving time.
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function format(moment, options) {
  const locale = currentLanguage() === 'vi' ? 'vi-VN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, {timeZone: ZONE, ...options}).format(new Date(moment));
}

/** A day and a time, such as "17:00, thứ Hai 09/03/2026". */
export function dayAndTime(moment) {
  const time = format(moment, {hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});
  return `${time}, ${format(moment, {weekday: 'long'})} ${day(moment)}`;
}

/** A day, such as "09/03/2026". */
export function day(moment) {
  return format(moment, {day: '2-digit', month: '2-digit', year: 'numeric'});
}

/** A span in words, in the two largest parts at most. */
export function span(milliseconds) {
  const rest = Math.abs(milliseconds);
  if (rest >= 2 * DAY) {
    return tn('span.day', Math.floor(rest / DAY));
  }
  if (rest >= DAY) {
    return joined(tn('span.day', 1), Math.floor((rest - DAY) / HOUR), 'span.hour');
  }
  if (rest >= 2 * HOUR) {
    return tn('span.hour', Math.floor(rest / HOUR));
  }
  if (rest >= HOUR) {
    return joined(tn('span.hour', 1), Math.floor((rest - HOUR) / MINUTE), 'span.minute');
  }
  return rest < MINUTE ? t('span.moment') : tn('span.minute', Math.floor(rest / MINUTE));
}

function joined(first, n, key) {
  return n === 0 ? first : `${first} ${tn(key, n)}`;
}

/** How far a due moment is: {text, late}. */
export function untilDue(dueAt, now = Date.now()) {
  const left = new Date(dueAt).getTime() - now;
  const late = left < 0;
  return {late, text: t(late ? 'due.late' : 'due.left', {span: span(left)})};
}

/** How long ago, such as "3 giờ trước"; a day when it is long ago. */
export function ago(moment, now = Date.now()) {
  const past = now - new Date(moment).getTime();
  if (past < MINUTE) {
    return t('ago.now');
  }
  return past > 14 * DAY ? day(moment) : t('ago.span', {span: span(past)});
}

/** Reads what a date-and-time field holds as a moment of the province. */
export function fromField(value) {
  return new Date(`${value}:00${OFFSET}`).toISOString().replace('.000Z', 'Z');
}

/** Gives a moment as a date-and-time field holds it. */
export function toField(moment) {
  return new Date(new Date(moment).getTime() + 7 * HOUR).toISOString().slice(0, 16);
}
