/**
 * The trial set-up's invented reports. It stands outside the other slices like a user of them, and
 * may use what they make public; none of them knows it.
 */
package org.provincekit.app.demo;
