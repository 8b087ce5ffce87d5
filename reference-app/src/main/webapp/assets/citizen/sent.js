// After sending: the code, where the report goes and until when somebody must act.

import {h, icon, replace} from '../dom.js';
import {named, said, t} from '../i18n.js';
import {deadlines, linkButton, notice, page, words} from '../parts.js';
import {recall} from '../store.js';

export function sentPage() {
  const sent = recall('sent', undefined);
  if (!sent) {
    return page(t('sent.none'), linkButton('#/gui', t('start.send'), 'camera', 'primary'));
  }
  return page(t('sent.title'),
    sent.firstWords && notice('warn', t('sent.firstWords')),
    h('section', {class: 'card center'}, h('h2', {id: 'code-label'}, t('sent.code')),
      h('p', {class: 'code big', id: 'code'}, sent.trackingCode),
      copyButton(sent.trackingCode), h('p', {}, t('sent.keep'))),
    h('section', {class: 'card'}, h('h2', {}, t('sent.where')),
      h('p', {}, icon('arrow'), sent.agency ? t('sent.agency', {agency: named(sent.agency)}) : t('sent.triage')),
      sent.unit && h('p', {}, icon('pin'), named(sent.unit), sent.unit.approximate && ` (${t('sent.approximate')})`),
      sent.routing && h('details', {class: 'why'}, h('summary', {}, t('sent.why')), words(said(sent.routing, 'explanation')))),
    deadlines(sent.deadlines),
    linkButton(`#/theo-doi/${sent.trackingCode}`, t('sent.follow'), 'search', 'primary wide'),
    linkButton('#/gui', t('sent.another'), 'camera', 'wide'));
}

/** Copies a code; where the browser forbids it, the code is marked so that a person can. */
export function copyButton(code) {
  const status = h('span', {class: 'status', role: 'status'});
  const button = h('button', {type: 'button', class: 'button', onclick: async () => {
    try {
      await navigator.clipboard.writeText(code);
      replace(status, icon('check'), t('copy.done'));
    } catch {
      getSelection().selectAllChildren(document.getElementById('code'));
      replace(status, t('copy.byHand'));
    }
  }}, icon('copy'), t('copy.code'));
  return h('div', {class: 'copy'}, button, status);
}
