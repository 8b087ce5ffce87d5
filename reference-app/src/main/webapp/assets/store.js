// What the page remembers on this device. A browser may refuse storage; then the page works without memory.

const PREFIX = 'provincekit.';

/** Reads what was kept, or gives the other value. */
export function recall(name, otherwise) {
  try {
    const kept = localStorage.getItem(PREFIX + name);
    return kept === null ? otherwise : JSON.parse(kept);
  } catch {
    return otherwise;
  }
}

/** Keeps a value; tells whether it could. */
export function keep(name, value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Forgets a value. */
export function forget(name) {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Where nothing can be kept, nothing is to be forgotten.
  }
}

/** The reports sent from this device, newest first: [{code, category, at}]. */
export function ownReports() {
  return recall('reports', []);
}

/** Notes a report sent from this device. */
export function addOwnReport(report) {
  const others = ownReports().filter(own => own.code !== report.code);
  keep('reports', [report, ...others].slice(0, 50));
}

/** Takes a report off this device's list. */
export function removeOwnReport(code) {
  keep('reports', ownReports().filter(own => own.code !== code));
}
