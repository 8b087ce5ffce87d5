// Builds pages out of elements. Text only ever becomes a text node, so nothing that people wrote is read as markup.

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an element: h('a', {href: '#/', onclick: go}, 'text', child, [more children]). */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  const {value, ...rest} = attributes ?? {};
  for (const [name, setting] of Object.entries(rest)) {
    setAttribute(element, name, setting);
  }
  append(element, children);
  if (value !== undefined && value !== null) {
    element.value = value; // After the children: a select needs its options first.
  }
  return element;
}

function setAttribute(element, name, setting) {
  if (setting === undefined || setting === null || setting === false) {
    return;
  }
  if (name.startsWith('on')) {
    element.addEventListener(name.slice(2), setting);
  } else if (name === 'checked') {
    element.checked = true;
  } else {
    element.setAttribute(name, setting === true ? '' : setting);
  }
}

/** Adds children; empty ones are left out, lists are flattened. */
export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child instanceof Node) {
      element.append(child);
    } else if (child !== undefined && child !== null && child !== false && child !== '') {
      element.append(String(child));
    }
  }
  return element;
}

/** Puts new content in place of the old. */
export function replace(element, ...children) {
  element.replaceChildren();
  return append(element, children);
}

const PATHS = {
  alert: 'M12 3 2.5 20h19zM12 10v4.500M12 17.300v.2',
  arrow: 'M4 12h15M13 6l6 6-6 6',
  back: 'M20 12H5M11 6l-6 6 6 6',
  camera: 'M4 8h4l1.5-2.500h5L16 8h4v11H4zM12 16.500a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.600z',
  check: 'M5 12.500l4.5 4.500L19 7.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7.500V12l3 2',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  link: 'M10 14l4-4M9 7l2-2a4 4 0 0 1 6 6l-2 2M15 17l-2 2a4 4 0 0 1-6-6l2-2',
  pencil: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  pin: 'M12 21s7-6.5 7-11.500a7 7 0 1 0-14 0C5 14.5 12 21 12 21zM12 12a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600z',
  question: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.500a2.5 2.5 0 1 1 3.7 2.200c-.8.5-1.2 1-1.2 1.800M12 16.500v.2',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.500L20 20',
  stop: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9 9l6 6M15 9l-6 6',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20a7.5 7.5 0 0 1 15 0',
};

/** A small drawing beside a word; screen readers pass over it. */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
