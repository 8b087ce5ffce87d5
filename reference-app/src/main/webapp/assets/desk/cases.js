// Reading cases and naming those who handle them.

import {get} from '../api.js';
import {named} from '../i18n.js';

/** Reads a case: {report, version}. */
export async function readCase(id) {
  const {data, etag} = await get(`/desk/reports/${encodeURIComponent(id)}`);
  return {report: data, version: etag};
}

/** The name of a member of staff. */
export function nameOf(someone) {
  return typeof someone === 'string' ? someone : someone.displayName ?? named(someone);
}
