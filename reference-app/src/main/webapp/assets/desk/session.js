// Who is signed in.

import {get, post, remove, useCsrfToken} from '../api.js';
import {forgetDesk} from '../reference.js';

let person;

/** Who is signed in; nothing when nobody is. */
export async function whoAmI() {
  if (person === undefined) {
    try {
      signedIn((await get('/desk/session')).data);
    } catch (problem) {
      if (problem.status !== 401) {
        throw problem;
      }
    }
  }
  return person;
}

/** Signs in. */
export async function signIn(username, password) {
  return signedIn((await post('/desk/session', {username, password})).data);
}

function signedIn(data) {
  person = data;
  useCsrfToken(data.csrfToken);
  return person;
}

/** Signs out; the server forgets first. */
export async function signOut() {
  try {
    await remove('/desk/session');
  } catch (problem) {
    if (problem.status !== 401) {
      throw problem;
    }
  }
  ended();
}

/** The session is over. */
export function ended() {
  person = undefined;
  useCsrfToken(undefined);
  forgetDesk();
}

/** Whether the person has a role. */
export function hasRole(role) {
  return person?.roles?.includes(role) ?? false;
}
