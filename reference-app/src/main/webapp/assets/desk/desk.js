// The staff's side: everything behind signing in.

import {h, icon, replace} from '../dom.js';
import {clearErrors, showErrors, summaryPlace, textInput, whileBusy} from '../forms.js';
import {alsoSpeak, named, t} from '../i18n.js';
import {failure, page, sentence} from '../parts.js';
import {span} from '../time.js';
import {caseView} from './case.js';
import {queue} from './queue.js';
import {ended, signIn, signOut, whoAmI} from './session.js';

await alsoSpeak({vi: () => import('./lang/vi.js'), en: () => import('./lang/en.js')});

/** The queue of cases. */
export function queuePage(query) {
  return guarded(t('desk.title'), person => queue(query, person));
}

/** One case. */
export function casePage(id) {
  return guarded(t('case.title'), person => caseView(id, person));
}

/** Shows the sign-in form instead, as long as nobody is signed in; also when the session ends later. */
async function guarded(title, content) {
  const box = h('div', {class: 'page desk'});
  const draw = async () => {
    try {
      const person = await whoAmI();
      if (!person) {
        replace(box, signInForm(draw));
        document.title = `${t('signin.title')} – ${t('site.name')}`;
        return;
      }
      const inner = await content(person);
      document.title = `${title} – ${t('site.name')}`;
      replace(box, personBar(person, draw), inner);
    } catch (problem) {
      if (problem.status === 401) {
        ended();
        replace(box, signInForm(draw));
      } else {
        replace(box, page(title, failure(problem, draw)));
      }
    }
  };
  box.addEventListener('signedout', () => {
    ended();
    draw();
  });
  await draw();
  return box;
}

function personBar(person, draw) {
  const roles = (person.roles ?? []).map(role => t(`role.${role}`)).join(', ');
  return h('div', {class: 'person'}, h('p', {}, icon('user'), h('strong', {}, person.displayName ?? person.user),
    h('span', {class: 'muted'}, [roles, person.agency && named(person.agency)].filter(Boolean).map(text => ` · ${text}`))),
  h('button', {type: 'button', class: 'button small', onclick: async event => {
    try {
      await signOut();
      await draw();
      document.querySelector('h1')?.focus();
    } catch (problem) {
      event.target.after(failure(problem));
    }
  }}, t('signin.out')));
}

function signInForm(draw) {
  const button = h('button', {class: 'button primary wide'}, icon('user'), t('signin.submit'));
  const form = h('form', {class: 'card narrow', novalidate: true, onsubmit: event => {
    event.preventDefault();
    clearErrors(form);
    const {username, password} = form.elements;
    const errors = [[username, 'signin.needName'], [password, 'signin.needPassword']]
      .filter(([input]) => input.value === '').map(([input, key]) => ({id: input.id, text: t(key)}));
    if (errors.length > 0) {
      showErrors(form, errors);
      return;
    }
    whileBusy(button, t('signin.busy'), async () => {
      try {
        await signIn(username.value.trim(), password.value);
      } catch (problem) {
        showErrors(form, [{text: refusal(problem)}], {heading: t('signin.refused')});
        return;
      }
      await draw();
      document.querySelector('h1')?.focus();
    });
  }}, summaryPlace(),
  textInput('username', t('signin.name'), {autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false', maxlength: 100}),
  textInput('password', t('signin.password'), {type: 'password', autocomplete: 'current-password', maxlength: 200}), button);
  return page(t('signin.title'), h('p', {class: 'lead'}, t('signin.lead')), form);
}

function refusal(problem) {
  if (problem.status === 401) {
    return t('signin.wrong');
  }
  return problem.status === 429 ? t('signin.locked', {span: span((problem.retryAfter ?? 60) * 1000)}) : sentence(problem);
}
