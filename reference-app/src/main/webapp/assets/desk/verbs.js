// The fields of each step, as the API takes them. A field is {name, kind, …}; kinds are built in fields.js.

const reason = {name: 'reason', kind: 'text', label: 'verb.reason', required: true};
const answerTo = label => ({name: 'text', kind: 'text', label, required: true, replies: true, public: true});

const reasonText = {name: 'text', kind: 'text', label: 'verb.reasonText', public: true};

/** Steps in the order in which they are offered: what leads on first, corrections last. */
export const VERBS = {
  accept: [{name: 'forward', kind: 'forward'}],
  'publish-answer': [{kind: 'draft'}],
  'decide-extension': [{name: 'granted', kind: 'yesno', label: 'verb.granted', required: true}, reason],
  assign: [{name: 'agency', kind: 'agency', label: 'verb.agency', required: true},
    {name: 'cooperating', kind: 'agencies', label: 'verb.cooperating'},
    {name: 'note', kind: 'text', label: 'verb.note', rows: 3}],
  take: [{name: 'handler', kind: 'handler', label: 'verb.handler'}],
  'propose-answer': [{...answerTo('verb.answer'), rows: 8, max: 8000}, {name: 'attachments', kind: 'photos'}],
  reply: [answerTo('verb.reply')],
  'request-information': [{...answerTo('verb.question'), name: 'question'}],
  contribute: [{name: 'text', kind: 'text', label: 'verb.contribution', required: true}],
  reopen: [reason],
  'decline-reopening': [reason],
  'return-answer': [reason],
  'request-extension': [{name: 'until', kind: 'moment', label: 'verb.until', required: true}, reason],
  'hand-back': [reason],
  reject: [{name: 'reasonCode', kind: 'reason', list: 'rejections', label: 'verb.reasonCode', required: true},
    reasonText],
  redirect: [{name: 'target', kind: 'reason', list: 'redirections', label: 'verb.target', required: true},
    reasonText],
  merge: [{name: 'parent', kind: 'case', label: 'verb.parent', required: true}],
  separate: [reason],
  reclassify: [{name: 'category', kind: 'category', label: 'report.category', required: true},
    {name: 'urgency', kind: 'urgency', label: 'verb.urgency', required: true}, reason],
  relocate: [{name: 'location', kind: 'place'}, reason],
  'change-visibility': [{name: 'visibility', kind: 'visibility', label: 'verb.visibility', required: true}, reason],
  close: [],
  'add-note': [{name: 'text', kind: 'text', label: 'verb.noteText', required: true, max: 4000}],
  'add-attachment': [{name: 'attachment', kind: 'photos', required: true}],
};

/** The steps that lead a case on; the others stand under "more". */
export const LEADING = new Set(['accept', 'publish-answer', 'decide-extension', 'assign', 'take', 'propose-answer', 'reply',
  'request-information', 'contribute', 'return-answer', 'decline-reopening', 'hand-back', 'reject']);
