/** The few types every other package needs: actors, places, codes, times, pages, events, errors. */
package org.provincekit.shared;
