// Choosing photos: each is turned upright, made small and stripped of what the camera noted, on the phone itself.

import {newKey, post} from './api.js';
import {h, icon, replace} from './dom.js';
import {t, tn} from './i18n.js';

const LONGEST_SIDE = 1600;
const QUALITY = 0.82;

/** A field for photos; the list [{blob, url, name, key, id?}] belongs to the caller and is kept up to date. */
export function photoField(id, label, list, {max = 10, hint, onchange = () => {}} = {}) {
  const strip = h('ul', {class: 'photos picked'});
  const status = h('p', {class: 'status', role: 'status'});
  const input = h('input', {type: 'file', id, class: 'visually-hidden', accept: 'image/*', multiple: true,
    'aria-describedby': `${id}-hint`});
  const group = h('div', {class: 'field', 'data-field': id, role: 'group', 'aria-label': label},
    hint && h('p', {class: 'hint', id: `${id}-hint`}, hint), input,
    h('label', {for: id, class: 'button file'}, icon('camera'), label), status, strip);

  const draw = () => replace(strip, list.map((photo, i) => h('li', {},
    h('img', {src: photo.url, alt: t('photo.chosen', {n: i + 1}), width: 112, height: 112}),
    h('button', {type: 'button', class: 'button small', onclick: () => drop(i)}, t('photo.remove'),
      h('span', {class: 'visually-hidden'}, ` ${i + 1}`)))));
  const drop = i => {
    URL.revokeObjectURL(list[i].url);
    list.splice(i, 1);
    draw();
    replace(status, tn('photo.count', list.length));
    input.focus();
    onchange();
  };
  input.addEventListener('change', async () => {
    const failed = await addAll([...input.files], list, max, (done, of) => {
      replace(status, t('photo.preparing', {n: done, of}));
      draw();
    });
    input.value = '';
    draw();
    replace(status, failed.length > 0 ? h('span', {class: 'error-text'}, icon('alert'), failed.join(' '))
      : tn('photo.count', list.length));
    onchange();
  });
  draw();
  return group;
}

// One after the other: a cheap phone has no memory for several photos at once.
async function addAll(files, list, max, progress) {
  const failed = [];
  for (const [i, file] of files.entries()) {
    if (list.length >= max) {
      failed.push(t('photo.tooMany', {max}));
      break;
    }
    progress(i + 1, files.length);
    const blob = await shrunk(file);
    if (blob) {
      list.push({blob, url: URL.createObjectURL(blob), name: file.name, key: newKey()});
    } else {
      failed.push(t('photo.unreadable', {name: file.name}));
    }
  }
  return failed;
}

/** Makes a photo small; nothing when this browser cannot read it. */
async function shrunk(file) {
  const picture = await decoded(file);
  if (!picture) {
    return undefined;
  }
  const ratio = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = h('canvas', {width: Math.max(1, Math.round(picture.width * ratio)),
    height: Math.max(1, Math.round(picture.height * ratio))});
  const ink = canvas.getContext('2d');
  ink.fillStyle = '#fff'; // JPEG has no transparency.
  ink.fillRect(0, 0, canvas.width, canvas.height);
  ink.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close?.();
  const blob = await new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  canvas.width = 0; // Gives the memory back now, not later.
  return blob ?? undefined;
}

async function decoded(file) {
  try {
    return await createImageBitmap(file, {imageOrientation: 'from-image'});
  } catch {
    return decodedByElement(file); // Older browsers read some files only this way.
  }
}

function decodedByElement(file) {
  const url = URL.createObjectURL(file);
  return new Promise(resolve => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => resolve(undefined);
    image.src = url;
  }).finally(() => URL.revokeObjectURL(url));
}

/** Sends the photos that were not sent yet and gives the ids of all; a repeated try sends no photo twice. */
export async function upload(list, progress = () => {}) {
  for (const [i, photo] of list.entries()) {
    if (!photo.id) {
      progress(i + 1, list.length);
      const form = new FormData();
      form.append('file', photo.blob, `photo-${i + 1}.jpg`);
      photo.id = (await post('/attachments', form, {key: photo.key})).data.id;
    }
  }
  return list.map(photo => photo.id);
}

/** Lets go of the photos. */
export function clear(list) {
  list.forEach(photo => URL.revokeObjectURL(photo.url));
  list.length = 0;
}
