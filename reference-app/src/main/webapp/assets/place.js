// Where it is: the phone's position, or the commune from a list, and words. The map is never needed.

import {h, icon, replace} from './dom.js';
import {choices, clearErrors, textInput} from './forms.js';
import {currentLanguage, fold, t, tn} from './i18n.js';
import {communeName} from './reference.js';

/** A field for the place {lat?, lon?, accuracy?, unitCode?, address?}, which belongs to the caller. */
export function placeField(id, place, units, onchange = () => {}) {
  const position = h('div', {class: 'position'});
  const commune = h('div', {});
  const address = textInput(`${id}-address`, t('place.address'), {
    hint: t('place.addressHint'), optional: true, value: place.address ?? '', maxlength: 300, autocomplete: 'off',
    oninput: event => {
      place.address = event.target.value;
      onchange();
    },
  });
  const group = h('div', {class: 'place', id, 'data-field': id, role: 'group', 'aria-label': t('place.title')},
    position, commune, address);
  const changed = () => {
    drawPosition(position, id, place, changed);
    onchange();
  };
  drawPosition(position, id, place, changed);
  drawCommune(commune, id, place, units, changed);
  return group;
}

function drawPosition(box, id, place, changed) {
  const known = place.lat !== undefined;
  const locate = h('button', {type: 'button', class: 'button', id: `${id}-locate`}, icon('pin'),
    t(known ? 'place.again' : 'place.here'));
  const status = h('p', {class: 'status', role: 'status'});
  locate.addEventListener('click', () => {
    replace(status, t('place.searching'));
    locateMe(place).then(() => {
      changed();
      box.querySelector('button').focus();
    }, reason => replace(status, icon('alert'), t(reason)));
  });
  replace(box, known && h('p', {class: 'found'}, icon('check'),
    place.accuracy === undefined ? t('place.known')
      : t('place.found', {accuracy: Math.round(place.accuracy).toLocaleString(currentLanguage())})),
  h('div', {class: 'row'}, locate, known && h('button', {type: 'button', class: 'button small', onclick: () => {
    delete place.lat;
    delete place.lon;
    delete place.accuracy;
    changed();
    box.querySelector('button').focus();
  }}, t('place.drop'))), status);
}

function locateMe(place) {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation) {
      reject('place.none');
      return;
    }
    navigator.geolocation.getCurrentPosition(({coords}) => {
      place.lat = Number(coords.latitude.toFixed(6));
      place.lon = Number(coords.longitude.toFixed(6));
      place.accuracy = coords.accuracy;
      resolve();
    }, problem => reject(problem.code === problem.PERMISSION_DENIED ? 'place.denied' : 'place.none'),
    {enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000});
  });
}

/** A searchable list of communes; what is chosen stands in place.unitCode. */
function drawCommune(box, id, place, units, changed) {
  const now = units.find(unit => unit.code === place.unitCode);
  if (now) {
    replace(box, h('p', {class: 'label'}, t('place.commune')), h('p', {class: 'found'}, icon('check'), communeName(now)),
      h('button', {type: 'button', class: 'button small', id: `${id}-change`, onclick: () => {
        delete place.unitCode;
        drawCommune(box, id, place, units, changed);
        box.querySelector('input').focus();
        changed();
      }}, t('place.change')));
    return;
  }
  const count = h('p', {class: 'hint', role: 'status'});
  const list = h('div', {class: 'scroll'});
  const show = text => {
    const wanted = fold(text.trim());
    const found = units.filter(unit => fold(`${communeName(unit)} ${unit.name}`).includes(wanted));
    replace(count, wanted === '' ? '' : tn('place.matches', found.length));
    replace(list, found.length > 0 && choices(`${id}-unit`, t('place.communes'),
      found.map(unit => ({value: unit.code, label: communeName(unit)})), {onchange: event => {
        place.unitCode = event.target.value;
        changed();
        if (!byKey) {
          choose();
        }
      }}));
  };
  const choose = () => {
    if (place.unitCode) {
      clearErrors(box.closest('form') ?? box);
      drawCommune(box, id, place, units, changed);
      box.querySelector('button').focus();
    }
  };
  // Arrow keys choose each button on the way; by keyboard only Enter ends the search.
  let byKey = false;
  list.addEventListener('pointerdown', () => {
    byKey = false;
  });
  list.addEventListener('keydown', event => {
    byKey = true;
    if (event.key === 'Enter' && event.target.matches('input')) {
      event.preventDefault();
      event.target.checked = true;
      place.unitCode = event.target.value;
      changed();
      choose();
    }
  });
  replace(box, textInput(`${id}-search`, t('place.search'), {
    type: 'search', hint: t('place.searchHint'), autocomplete: 'off', oninput: event => show(event.target.value),
    onkeydown: event => event.key === 'Enter' && event.preventDefault(),
  }), count, list);
  show('');
}

/** The place as the API takes it. */
export function locationOf(place) {
  return {
    ...(place.lat !== undefined && {lat: place.lat, lon: place.lon}),
    ...(place.unitCode && {unitCode: place.unitCode}),
    ...(place.address?.trim() && {address: place.address.trim()}),
  };
}
